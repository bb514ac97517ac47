# What calls __subclasscheck__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __subclasscheck__(self, x):
        if broken: raise LookupError("in __subclasscheck__")
        return suspend(True)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['issubclass(int, o)']
for use in uses: attempt(use)
print(type(o).__subclasscheck__.__qualname__)
broken = True
for use in uses: attempt(use)
try: issubclass(int, o)
except LookupError as e: traceback.print_exception(e)
