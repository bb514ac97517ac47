# A generator that yields, and a coroutine that awaits, at each place: call of result.
try: suspend
except NameError: suspend = lambda value=None: value

def f(x): return lambda y: (x, y)
def g(x): return x

def generator():
    return (yield 'a')((yield 'b'))((yield 'c'))

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    return (await Ask('a'))((await Ask('b')))((await Ask('c')))

answers = {'a': lambda: f, 'b': lambda: 2, 'c': lambda: 3}

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
