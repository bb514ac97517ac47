# A generator that yields, and a coroutine that awaits, at each place: for iterable.
try: suspend
except NameError: suspend = lambda value=None: value

def generator():
    out = []
    for x in (yield 'a'):
        out.append((x, (yield 'b')))
    else:
        out.append((yield 'c'))
    return out

class Ask:
    def __init__(self, place): self.place = place
    def __await__(self): return (yield self.place)

async def coroutine():
    out = []
    for x in (await Ask('a')):
        out.append((x, (await Ask('b'))))
    else:
        out.append((await Ask('c')))
    return out

answers = {'a': lambda: [1, 2], 'b': lambda: 'body', 'c': lambda: 'else'}

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
