# yield from: values, sends, throws, closes and results through several layers.
try: suspend
except NameError: suspend = lambda value=None: value

def inner(name):
    total = 0
    try:
        while True:
            got = yield f'{name}{total}'
            if got is None: return f'{name} done'
            total += suspend(got)
    except LookupError as e:
        yield f'{name} caught {e!r}'
        return 'after throw'
    finally: print('closing', name)
def outer():
    a = yield from inner('a')
    b = yield from suspend([a, 'x'])
    c = yield from inner('c')
    return a, b, c
it = outer()
print(next(it), it.send(5), it.send(6), it.send(None), next(it), next(it))
print(it.send(1), it.throw(KeyError('k')))
try: next(it)
except StopIteration as e: print(e.value)
it = outer(); next(it)
it.close()
it = outer(); next(it)
try: it.throw(ValueError('not caught'))
except ValueError as e: print(e)
class Sends:
    def __init__(self): self.got = []
    def __iter__(self): return self
    def __next__(self): return 'next'
    def send(self, v):
        self.got.append(v)
        if v == 'stop': raise StopIteration('stopped by hand')
        return suspend(f'sent {v}')
    def throw(self, *a): return suspend(f'thrown {a[0]!r}')
    def close(self): print('closed by hand')
def through(x): return (yield from x)
s = Sends()
it = through(s)
print(next(it), it.send(1), it.throw(KeyError('x')), it.send('two'))
try: it.send('stop')
except StopIteration as e: print(e.value, s.got)
it = through(Sends()); next(it); it.close()
for bad in (5, None, object):
    try: list(through(bad))
    except TypeError as e: print(e)
it = through([1, 2]); next(it)
try: it.send('to a list')
except AttributeError as e: print(e)
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(list(deep(5)), sum(deep(50)))
