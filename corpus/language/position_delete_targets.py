# Evaluated in the order CPython has, suspended at each: delete targets. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

class A: pass
box = A(); l = [1, 2, 3]; d = {'k': 1}

def run():
    box.x = 1
    del t('a', box).x, t('b', l)[0], t('c', d)['k']
    return vars(box), l, d

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
