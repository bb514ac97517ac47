# What calls __abs__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __abs__(self):
        if broken: raise LookupError("in __abs__")
        return suspend("abs")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['abs(o)']
for use in uses: attempt(use)
print(type(o).__abs__.__qualname__)
broken = True
for use in uses: attempt(use)
try: abs(o)
except LookupError as e: traceback.print_exception(e)
