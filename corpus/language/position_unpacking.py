# Evaluated in the order CPython has, suspended at each: unpacking. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    x, (y, *z), w = t('a', 1), t('b', [2, 3, 4]), t('c', 5)
    return x, y, z, w

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
