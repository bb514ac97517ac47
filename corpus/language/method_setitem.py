# What calls __setitem__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __setitem__(self, key, value):
        if broken: raise LookupError("in __setitem__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['exec("o[1] = 2", {"o": o})', 'o.__setitem__(1, 2)']
for use in uses: attempt(use)
print(type(o).__setitem__.__qualname__)
broken = True
for use in uses: attempt(use)
try: exec("o[1] = 2", {"o": o})
except LookupError as e: traceback.print_exception(e)
