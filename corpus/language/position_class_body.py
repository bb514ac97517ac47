# Evaluated in the order CPython has, suspended at each: class body. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    class A:
        x = t('a', 1)
        y = [t('b', 2), x]
        def m(self, z=t('c', 3)): return z
    return A.x, A.y, A().m()

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
