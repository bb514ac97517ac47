# A generator that yields, and a coroutine that awaits, at each place: tuple display.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    return (yield 'a'), *(yield 'b'), (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    return (await Ask('a')), *(await Ask('b')), (await Ask('c'))

answers = {'a': lambda: 1, 'b': lambda: (2, 3), 'c': lambda: 4}

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
