# Coroutines driven by hand: send, throw, close, return values and states.
try: suspend
except NameError: suspend = lambda value=None: value

class Ask:
    def __init__(self, what): self.what = what
    def __await__(self):
        answer = yield suspend(self.what)
        return answer
async def inner(n):
    try: return await Ask(f'inner {n}') * 2
    finally: print('inner finally')
async def outer():
    a = await inner(1)
    try: b = await inner(2)
    except LookupError as e: b = repr(e)
    return a, b
c = outer()
print(c.send(None), c.send(5))
try: c.throw(KeyError('thrown'))
except StopIteration as e: print(e.value)
for action in (lambda: c.send(None), lambda: c.throw(ValueError('v')), lambda: c.close()):
    try: print(action())
    except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
c = outer()
c.send(None)
print(c.close(), c.cr_frame, c.cr_running, c.cr_await)
c = outer()
try: c.send('early')
except TypeError as e: print(e)
c.close()
try: iter(c)
except TypeError as e: print(e)
async def returns(): return 'at once'
try: returns().send(None)
except StopIteration as e: print(e.value)
async def fails(): raise StopIteration('wrapped')
try: fails().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
class Bad:
    def __init__(self, x): self.x = x
    def __await__(self): return self.x
async def waits(x): return await x
r = returns()
for bad in (5, None, [], Bad(5), Bad([1]), returns):
    try: waits(bad).send(None)
    except TypeError as e: print(e)
r.close()
w = waits(waits(waits(Ask('deep'))))
print(w.send(None))
try: w.send('answer')
except StopIteration as e: print(e.value)
print(type(w).__name__, w.__name__, outer.__code__.co_flags & 0x80 != 0)
