# A generator that yields, and a coroutine that awaits, at each place: conditional.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    return (yield 'b') if (yield 'a') else (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    return (await Ask('b')) if (await Ask('a')) else (await Ask('c'))

answers = {'a': lambda: 0, 'b': lambda: 'yes', 'c': lambda: 'no'}

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
