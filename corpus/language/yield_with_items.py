# A generator that yields, and a coroutine that awaits, at each place: with items.
try: suspend
except NameError: suspend = lambda value=None: value

class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *e): print('exit', self.n)

def generator():
    with (yield 'a') as x, (yield 'b') as y:
        return x, y, (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    with (await Ask('a')) as x, (await Ask('b')) as y:
        return x, y, (await Ask('c'))

answers = {'a': lambda: M(1), 'b': lambda: M(2), 'c': lambda: 3}

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
