# Every way out of a part of a statement: for body.
try: suspend
except NameError: suspend = lambda value=None: value

def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        for x in (10, 20):
            log(f'x {x}')
            pass
            log('after')
        else: log('for else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_return(log):
    for turn in range(2):
        log(f'turn {turn}')
        for x in (10, 20):
            log(f'x {x}')
            return suspend("returned")
            log('after')
        else: log('for else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_break(log):
    for turn in range(2):
        log(f'turn {turn}')
        for x in (10, 20):
            log(f'x {x}')
            break
            log('after')
        else: log('for else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_continue(log):
    for turn in range(2):
        log(f'turn {turn}')
        for x in (10, 20):
            log(f'x {x}')
            continue
            log('after')
        else: log('for else')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        for x in (10, 20):
            log(f'x {x}')
            raise IndexError(suspend("raised"))
            log('after')
        else: log('for else')
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
