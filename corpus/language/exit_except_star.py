# Every way out of a part of a statement: except star.
try: suspend
except NameError: suspend = lambda value=None: value

def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            raise ExceptionGroup('g', [KeyError('k'), TypeError('t')])
        except* LookupError as e:
            log(f'caught {e!r}')
            pass
            log('after')
        except* TypeError as e: log(f'types {e!r}')
        finally: log('finally')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            raise ExceptionGroup('g', [KeyError('k'), TypeError('t')])
        except* LookupError as e:
            log(f'caught {e!r}')
            raise IndexError(suspend("raised"))
            log('after')
        except* TypeError as e: log(f'types {e!r}')
        finally: log('finally')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def attempt(f):
    steps = []
    def log(text): steps.append(suspend(text))
    try: result = f(log)
    except Exception as e: result = repr(e)
    print(f.__name__, result, *steps, sep='\n  ')

for f in (by_none, by_raise,): attempt(f)
