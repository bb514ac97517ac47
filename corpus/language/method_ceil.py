# What calls __ceil__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __ceil__(self):
        if broken: raise LookupError("in __ceil__")
        return suspend(3)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['__import__("math").ceil(o)']
for use in uses: attempt(use)
print(type(o).__ceil__.__qualname__)
broken = True
for use in uses: attempt(use)
try: __import__("math").ceil(o)
except LookupError as e: traceback.print_exception(e)
