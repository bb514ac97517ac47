# A generator that yields, and a coroutine that awaits, at each place: template string.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    t = t'a{ (yield 'a') }b{ (yield 'b') :{ (yield 'c') }}'
    return t.strings, t.values, [i.format_spec for i in t.interpolations]

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    t = t'a{ (await Ask('a')) }b{ (await Ask('b')) :{ (await Ask('c')) }}'
    return t.strings, t.values, [i.format_spec for i in t.interpolations]

answers = {'a': lambda: 1, 'b': lambda: 'x', 'c': lambda: 5}

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
