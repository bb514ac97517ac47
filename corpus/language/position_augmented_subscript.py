# Evaluated in the order CPython has, suspended at each: augmented subscript. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

l = [[1], [2]]

def run():
    t('a', l)[t('b', 0)] += t('c', [3])
    return l

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
