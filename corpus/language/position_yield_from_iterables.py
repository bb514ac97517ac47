# Evaluated in the order CPython has, suspended at each: yield from iterables. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    def inner():
        got = yield from t('a', [1])
        yield from t('b', (2, 3))
        return got
    return list(inner()), t('c', 4)

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
