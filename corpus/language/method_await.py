# What calls __await__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

async def wait(x): return await x

def run(c):
    try: return c.send(None)
    except StopIteration as e: return e.value

class Object:
    def __await__(self):
        if broken: raise LookupError("in __await__")
        return suspend(iter([]))

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['run(wait(o))']
for use in uses: attempt(use)
print(type(o).__await__.__qualname__)
broken = True
for use in uses: attempt(use)
try: run(wait(o))
except LookupError as e: traceback.print_exception(e)
