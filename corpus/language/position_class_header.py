# Evaluated in the order CPython has, suspended at each: class header. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

class B: pass
class Meta(type):
    def __new__(m, n, b, d, **kw): print('kw', kw); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **kw): pass

def run():
    class A(t('a', B), metaclass=t('b', Meta), extra=t('c', 3)): pass
    return A.__mro__[1].__name__, type(A).__name__

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
