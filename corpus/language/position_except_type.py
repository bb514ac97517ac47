# Evaluated in the order CPython has, suspended at each: except type. An exception at each place, with its traceback.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

def t(place, value):
    print('at', place)
    if place == broken: raise LookupError(place)
    return suspend(value)

def run():
    try:
        1 / 0
    except t('a', KeyError): return 'wrong'
    except (t('b', TypeError), t('c', ZeroDivisionError)) as e: return str(e)

broken = None
print(run())
for broken in 'abc':
    try:
        print('ended', run())
    except LookupError as e:
        print(''.join(traceback.format_exception(e)), end='')
