# Evaluated in the order CPython has, suspended at each: with items. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *e): print('exit', self.n)

def run():
    with t('a', M(1)) as x, t('b', M(2)) as y:
        return x, y, t('c', 3)

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
