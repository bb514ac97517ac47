# Evaluated in the order CPython has, suspended at each: nested comprehension. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    return [[y for y in t('b', (3, 4))] for x in t('a', [1, 2])] + t('c', ['end'])

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
