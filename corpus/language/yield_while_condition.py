# A generator that yields, and a coroutine that awaits, at each place: while condition.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    n = 0
    while (yield 'a') > n:
        n += (yield 'b')
    else:
        return n, (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    n = 0
    while (await Ask('a')) > n:
        n += (await Ask('b'))
    else:
        return n, (await Ask('c'))

answers = {'a': lambda: 2, 'b': lambda: 1, 'c': lambda: 'done'}

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
