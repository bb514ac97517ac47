# Evaluated in the order CPython has, suspended at each: chained assignment. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

l = [0, 0]

def run():
    x = l[t('b', 0)] = l[t('c', 1)] = t('a', 5)
    return x, l

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
