# A generator that yields, and a coroutine that awaits, at each place: fstring values.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    return f'<{ (yield 'a') } { (yield 'b') !r:>5} { (yield 'c') :04d}>'

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    return f'<{ (await Ask('a')) } { (await Ask('b')) !r:>5} { (await Ask('c')) :04d}>'

answers = {'a': lambda: 1, 'b': lambda: 'x', 'c': lambda: 7}

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
