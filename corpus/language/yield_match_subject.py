# A generator that yields, and a coroutine that awaits, at each place: match subject.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    match (yield 'a'), (yield 'b'):
        case (1, x) if (yield 'c'): return 'guarded', x
        case _: return 'other'

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    match (await Ask('a')), (await Ask('b')):
        case (1, x) if (await Ask('c')): return 'guarded', x
        case _: return 'other'

answers = {'a': lambda: 1, 'b': lambda: 2, 'c': lambda: True}

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
