# What calls __delattr__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __delattr__(self, name):
        if broken: raise LookupError("in __delattr__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['delattr(o, "x")', 'exec("del o.y", {"o": o})']
for use in uses: attempt(use)
print(type(o).__delattr__.__qualname__)
broken = True
for use in uses: attempt(use)
try: delattr(o, "x")
except LookupError as e: traceback.print_exception(e)
