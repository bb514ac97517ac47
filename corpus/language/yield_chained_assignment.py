# A generator that yields, and a coroutine that awaits, at each place: chained assignment.
try: suspend
except NameError: suspend = lambda value=None: value

l = [0, 0]

def generator():
    x = l[(yield 'b')] = l[(yield 'c')] = (yield 'a')
    return x, l

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    x = l[(await Ask('b'))] = l[(await Ask('c'))] = (await Ask('a'))
    return x, l

answers = {'a': lambda: 5, 'b': lambda: 0, 'c': lambda: 1}

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
