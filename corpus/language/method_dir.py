# What calls __dir__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __dir__(self):
        if broken: raise LookupError("in __dir__")
        return suspend(["b", "a"])

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['dir(o)']
for use in uses: attempt(use)
print(type(o).__dir__.__qualname__)
broken = True
for use in uses: attempt(use)
try: dir(o)
except LookupError as e: traceback.print_exception(e)
