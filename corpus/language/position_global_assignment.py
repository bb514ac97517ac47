# Evaluated in the order CPython has, suspended at each: global assignment. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

g = 0

def run():
    global g
    g = t('a', 1); g += t('b', 2); g = g, t('c', 3)
    return g

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
