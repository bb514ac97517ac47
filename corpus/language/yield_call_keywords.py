# A generator that yields, and a coroutine that awaits, at each place: call keywords.
try: suspend
except NameError: suspend = lambda value=None: value

def f(**kw): return kw

def generator():
    return f(x=(yield 'a'), y=(yield 'b'), z=(yield 'c'))

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    return f(x=(await Ask('a')), y=(await Ask('b')), z=(await Ask('c')))

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
