# A generator that yields, and a coroutine that awaits, at each place: if conditions.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    if (yield 'a'): return 'a'
    elif (yield 'b'): return 'b'
    else: return (yield 'c')

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    if (await Ask('a')): return 'a'
    elif (await Ask('b')): return 'b'
    else: return (await Ask('c'))

answers = {'a': lambda: 0, 'b': lambda: (), 'c': lambda: 'c'}

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
