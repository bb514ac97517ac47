# A generator that yields, and a coroutine that awaits, at each place: assignment targets.
try: suspend
except NameError: suspend = lambda value=None: value

class A: pass
box = A(); l = [0, 0]

def generator():
    (yield 'b').x, l[(yield 'c')] = (yield 'a')
    return box.x, l

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    (await Ask('b')).x, l[(await Ask('c'))] = (await Ask('a'))
    return box.x, l

answers = {'a': lambda: (1, 2), 'b': lambda: box, 'c': lambda: 1}

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
