# A generator that yields, and a coroutine that awaits, at each place: raise from.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    try:
        raise (yield 'a') from (yield 'b')
    except ValueError as e:
        return repr(e), repr(e.__cause__), (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    try:
        raise (await Ask('a')) from (await Ask('b'))
    except ValueError as e:
        return repr(e), repr(e.__cause__), (await Ask('c'))

answers = {'a': lambda: ValueError('v'), 'b': lambda: KeyError('k'), 'c': lambda: 3}

def drive(it, broken=None):
    try:
        place = it.send(None)
        while True:
            print('yields', place)
            place = it.throw(LookupError(place)) if place == broken else it.send(suspend(answers[place]()))
    except StopIteration as e:
        print('returns', e.value)
    except LookupError as e:
        print('raised', e)

for make in (generator, coroutine):
    drive(make())
    for broken in 'abc':
        drive(make(), broken)
