# Evaluated in the order CPython has, suspended at each: for iterable. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    out = []
    for x in t('a', [1, 2]):
        out.append((x, t('b', 'body')))
    else:
        out.append(t('c', 'else'))
    return out

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
