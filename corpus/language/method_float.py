# What calls __float__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __float__(self):
        if broken: raise LookupError("in __float__")
        return suspend(1.5)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['float(o)', 'complex(o)']
for use in uses: attempt(use)
print(type(o).__float__.__qualname__)
broken = True
for use in uses: attempt(use)
try: float(o)
except LookupError as e: traceback.print_exception(e)
