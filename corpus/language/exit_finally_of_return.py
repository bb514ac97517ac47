# Every way out of a part of a statement: finally of return.
try: suspend
except NameError: suspend = lambda value=None: value

import warnings
warnings.simplefilter('ignore')

exec('''
def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        try: log('body')
        finally:
            pass
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_return(log):
    for turn in range(2):
        log(f'turn {turn}')
        try: log('body')
        finally:
            return suspend("returned")
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_break(log):
    for turn in range(2):
        log(f'turn {turn}')
        try: log('body')
        finally:
            break
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_continue(log):
    for turn in range(2):
        log(f'turn {turn}')
        try: log('body')
        finally:
            continue
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        try: log('body')
        finally:
            raise IndexError(suspend("raised"))
            log('after')
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
