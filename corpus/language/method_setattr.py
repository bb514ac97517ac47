# What calls __setattr__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __setattr__(self, name, value):
        if broken: raise LookupError("in __setattr__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['setattr(o, "x", 1)', 'exec("o.y = 2", {"o": o})']
for use in uses: attempt(use)
print(type(o).__setattr__.__qualname__)
broken = True
for use in uses: attempt(use)
try: setattr(o, "x", 1)
except LookupError as e: traceback.print_exception(e)
