# Evaluated in the order CPython has, suspended at each: decorator. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def deco(x): return lambda f: (x, f())

def run():
    @deco(t('a', 1))
    @(lambda f, n=t('b', 2): lambda: (n, f()))
    def inner(): return t('c', 3)
    return inner

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
