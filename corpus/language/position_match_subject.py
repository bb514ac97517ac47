# Evaluated in the order CPython has, suspended at each: match subject. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    match t('a', 1), t('b', 2):
        case (1, x) if t('c', True): return 'guarded', x
        case _: return 'other'

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
