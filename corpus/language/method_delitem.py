# What calls __delitem__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __delitem__(self, key):
        if broken: raise LookupError("in __delitem__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['exec("del o[1]", {"o": o})']
for use in uses: attempt(use)
print(type(o).__delitem__.__qualname__)
broken = True
for use in uses: attempt(use)
try: exec("del o[1]", {"o": o})
except LookupError as e: traceback.print_exception(e)
