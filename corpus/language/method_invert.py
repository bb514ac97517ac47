# What calls __invert__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __invert__(self):
        if broken: raise LookupError("in __invert__")
        return suspend("invert")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['~o']
for use in uses: attempt(use)
print(type(o).__invert__.__qualname__)
broken = True
for use in uses: attempt(use)
try: ~o
except LookupError as e: traceback.print_exception(e)
