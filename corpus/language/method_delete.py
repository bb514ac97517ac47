# What calls __delete__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __delete__(self, obj):
        if broken: raise LookupError("in __delete__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['delattr(type("K", (), {"f": o})(), "f")']
for use in uses: attempt(use)
print(type(o).__delete__.__qualname__)
broken = True
for use in uses: attempt(use)
try: delattr(type("K", (), {"f": o})(), "f")
except LookupError as e: traceback.print_exception(e)
