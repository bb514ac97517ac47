# What calls __aiter__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Values:
    def __init__(self): self.left = [1, 2]
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.left: raise StopAsyncIteration
        return self.left.pop()

async def loop(x): return [v async for v in x]

def run(c):
    try: return c.send(None)
    except StopIteration as e: return e.value

class Object:
    def __aiter__(self):
        if broken: raise LookupError("in __aiter__")
        return suspend(Values())

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['run(loop(o))']
for use in uses: attempt(use)
print(type(o).__aiter__.__qualname__)
broken = True
for use in uses: attempt(use)
try: run(loop(o))
except LookupError as e: traceback.print_exception(e)
