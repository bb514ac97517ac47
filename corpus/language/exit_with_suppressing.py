# Every way out of a part of a statement: with suppressing.
try: suspend
except NameError: suspend = lambda value=None: value

class Manager:
    def __init__(self, log, suppress=False): self.log, self.suppress = log, suppress
    def __enter__(self): return self.log('enter')
    def __exit__(self, kind, *rest):
        self.log(f'exit {kind and kind.__name__}')
        return suspend(self.suppress)

def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        with Manager(log, True) as m, Manager(log) as n:
            pass
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_return(log):
    for turn in range(2):
        log(f'turn {turn}')
        with Manager(log, True) as m, Manager(log) as n:
            return suspend("returned")
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_break(log):
    for turn in range(2):
        log(f'turn {turn}')
        with Manager(log, True) as m, Manager(log) as n:
            break
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_continue(log):
    for turn in range(2):
        log(f'turn {turn}')
        with Manager(log, True) as m, Manager(log) as n:
            continue
            log('after')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        with Manager(log, True) as m, Manager(log) as n:
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
    print(f.__name__, result, *steps, sep='\n  ')

for f in (by_none, by_return, by_break, by_continue, by_raise,): attempt(f)
