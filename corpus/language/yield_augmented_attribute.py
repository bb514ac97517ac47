# A generator that yields, and a coroutine that awaits, at each place: augmented attribute.
try: suspend
except NameError: suspend = lambda value=None: value

class A: n = 1
box = A()

def generator():
    (yield 'a').n *= (yield 'b') + (yield 'c')
    return box.n

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    (await Ask('a')).n *= (await Ask('b')) + (await Ask('c'))
    return box.n

answers = {'a': lambda: box, 'b': lambda: 2, 'c': lambda: 3}

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
