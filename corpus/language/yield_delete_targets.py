# A generator that yields, and a coroutine that awaits, at each place: delete targets.
try: suspend
except NameError: suspend = lambda value=None: value

class A: pass
box = A(); l = [1, 2, 3]; d = {'k': 1}

def generator():
    box.x = 1
    del (yield 'a').x, (yield 'b')[0], (yield 'c')['k']
    return vars(box), l, d

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    box.x = 1
    del (await Ask('a')).x, (await Ask('b'))[0], (await Ask('c'))['k']
    return vars(box), l, d

answers = {'a': lambda: box, 'b': lambda: l, 'c': lambda: d}

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
