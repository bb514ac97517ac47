# What calls __set__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __set__(self, obj, value):
        if broken: raise LookupError("in __set__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['setattr(type("K", (), {"f": o})(), "f", 1)']
for use in uses: attempt(use)
print(type(o).__set__.__qualname__)
broken = True
for use in uses: attempt(use)
try: setattr(type("K", (), {"f": o})(), "f", 1)
except LookupError as e: traceback.print_exception(e)
