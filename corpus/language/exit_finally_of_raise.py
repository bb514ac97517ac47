# Every way out of a part of a statement: finally of raise.
try: suspend
except NameError: suspend = lambda value=None: value

import warnings
warnings.simplefilter('ignore')

exec('''
def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try: raise KeyError('lost?')
            finally:
                pass
                log('after')
        except LookupError as e: log(f'caught {e!r} {e.__context__!r}')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_return(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try: raise KeyError('lost?')
            finally:
                return suspend("returned")
                log('after')
        except LookupError as e: log(f'caught {e!r} {e.__context__!r}')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_break(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try: raise KeyError('lost?')
            finally:
                break
                log('after')
        except LookupError as e: log(f'caught {e!r} {e.__context__!r}')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_continue(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try: raise KeyError('lost?')
            finally:
                continue
                log('after')
        except LookupError as e: log(f'caught {e!r} {e.__context__!r}')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try: raise KeyError('lost?')
            finally:
                raise IndexError(suspend("raised"))
                log('after')
        except LookupError as e: log(f'caught {e!r} {e.__context__!r}')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def attempt(f):
    steps = []
    def log(text): steps.append(suspend(text))
    try: result = f(log)
    except Exception as e: result = repr(e)
    print(f.__name__, result, *steps, sep='\\n  ')

for f in (by_none, by_return, by_break, by_continue, by_raise,): attempt(f)
''')
