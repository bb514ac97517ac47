# A generator that yields, and a coroutine that awaits, at each place: unpacking.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    x, (y, *z), w = (yield 'a'), (yield 'b'), (yield 'c')
    return x, y, z, w

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    x, (y, *z), w = (await Ask('a')), (await Ask('b')), (await Ask('c'))
    return x, y, z, w

answers = {'a': lambda: 1, 'b': lambda: [2, 3, 4], 'c': lambda: 5}

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
