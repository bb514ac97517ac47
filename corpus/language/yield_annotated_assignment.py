# A generator that yields, and a coroutine that awaits, at each place: annotated assignment.
try: suspend
except NameError: suspend = lambda value=None: value

class A: pass
box = A()

def generator():
    x: int = (yield 'a')
    box.y: 'never' = (yield 'b')
    return x, box.y, (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    x: int = (await Ask('a'))
    box.y: 'never' = (await Ask('b'))
    return x, box.y, (await Ask('c'))

answers = {'a': lambda: 1, 'b': lambda: 2, 'c': lambda: 3}

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
