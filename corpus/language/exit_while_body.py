# Every way out of a part of a statement: while body.
try: suspend
except NameError: suspend = lambda value=None: value

def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        n = 0
        while n < 2:
            n += 1
            log(f'n {n}')
            pass
            log('after')
        else: log('while else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_return(log):
    for turn in range(2):
        log(f'turn {turn}')
        n = 0
        while n < 2:
            n += 1
            log(f'n {n}')
            return suspend("returned")
            log('after')
        else: log('while else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_break(log):
    for turn in range(2):
        log(f'turn {turn}')
        n = 0
        while n < 2:
            n += 1
            log(f'n {n}')
            break
            log('after')
        else: log('while else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_continue(log):
    for turn in range(2):
        log(f'turn {turn}')
        n = 0
        while n < 2:
            n += 1
            log(f'n {n}')
            continue
            log('after')
        else: log('while else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        n = 0
        while n < 2:
            n += 1
            log(f'n {n}')
            raise IndexError(suspend("raised"))
            log('after')
        else: log('while else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def attempt(f):
    steps = []
    def log(text): steps.append(suspend(text))
    try: result = f(log)
    except Exception as e: result = repr(e)
    print(f.__name__, result, *steps, sep='\n  ')

for f in (by_none, by_return, by_break, by_continue, by_raise,): attempt(f)
