# Evaluated in the order CPython has, suspended at each: template string. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    t = t'a{ t('a', 1) }b{ t('b', 'x') :{ t('c', 5) }}'
    return t.strings, t.values, [i.format_spec for i in t.interpolations]

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
