# Evaluated in the order CPython has, suspended at each: augmented attribute. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

class A: n = 1
box = A()

def run():
    t('a', box).n *= t('b', 2) + t('c', 3)
    return box.n

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
