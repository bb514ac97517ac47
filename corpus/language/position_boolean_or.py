# Evaluated in the order CPython has, suspended at each: boolean or. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    return t('a', 0) or t('b', '') or t('c', 3)

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
