# Evaluated in the order CPython has, suspended at each: fstring values. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    return f'<{ t('a', 1) } { t('b', 'x') !r:>5} { t('c', 7) :04d}>'

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
