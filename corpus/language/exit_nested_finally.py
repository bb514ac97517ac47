# Every way out of a part of a statement: nested finally.
try: suspend
except NameError: suspend = lambda value=None: value

def by_none(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try:
                pass
                log('after')
            finally: log('inner')
        finally: log('outer')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_return(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try:
                return suspend("returned")
                log('after')
            finally: log('inner')
        finally: log('outer')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_break(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try:
                break
                log('after')
            finally: log('inner')
        finally: log('outer')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_continue(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try:
                continue
                log('after')
            finally: log('inner')
        finally: log('outer')
        log('end of turn')
    else: log('loop else')
    return 'fell out'

def by_raise(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            try:
                raise IndexError(suspend("raised"))
                log('after')
            finally: log('inner')
        finally: log('outer')
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
