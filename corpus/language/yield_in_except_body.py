# A generator that yields in a part of a statement (except body): sent to, thrown into, closed.
try: suspend
except NameError: suspend = lambda value=None: value

def generator(log):
    for turn in range(2):
        log(f'turn {turn}')
        try:
            raise KeyError('first')
        except LookupError as e:
            log(f'got {(yield turn)}')
            log('after')
        finally: log('finally')
        log('end of turn')
    return 'fell out'

def attempt(how):
    steps = []
    def log(text): steps.append(suspend(text))
    it = generator(log)
    try:
        result = [next(it)]
        if how == 'send': result.append(it.send('sent'))
        elif how == 'throw': result.append(it.throw(IndexError('thrown')))
        elif how == 'type': result.append(it.throw(TypeError))
        elif how == 'close': result.append(it.close())
        elif how == 'exhaust': result.extend(it)
        result.append(it.gi_frame is None)
    except (Exception, GeneratorExit) as e: result = repr(e), repr(e.__context__)
    print(how, result, *steps, sep='\n  ')
    if how in ('send', 'throw', 'type'): print('  then', it.close(), steps[-3:])

for how in ('send', 'throw', 'type', 'close', 'exhaust'): attempt(how)
