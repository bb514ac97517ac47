# Evaluated in the order CPython has, suspended at each: assignment targets. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

class A: pass
box = A(); l = [0, 0]

def run():
    t('b', box).x, l[t('c', 1)] = t('a', (1, 2))
    return box.x, l

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
