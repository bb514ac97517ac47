# Evaluated in the order CPython has, suspended at each: while condition. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    n = 0
    while t('a', 2) > n:
        n += t('b', 1)
    else:
        return n, t('c', 'done')

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
