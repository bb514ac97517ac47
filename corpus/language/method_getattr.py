# What calls __getattr__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __getattr__(self, name):
        if broken: raise LookupError("in __getattr__")
        return suspend(name)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o.x', 'getattr(o, "y")', 'hasattr(o, "z")', 'getattr(o, "w", None)']
for use in uses: attempt(use)
print(type(o).__getattr__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o.x
except LookupError as e: traceback.print_exception(e)
