# A generator that yields, and a coroutine that awaits, at each place: except type.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    try:
        1 / 0
    except (yield 'a'): return 'wrong'
    except ((yield 'b'), (yield 'c')) as e: return str(e)

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    try:
        1 / 0
    except (await Ask('a')): return 'wrong'
    except ((await Ask('b')), (await Ask('c'))) as e: return str(e)

answers = {'a': lambda: KeyError, 'b': lambda: TypeError, 'c': lambda: ZeroDivisionError}

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
