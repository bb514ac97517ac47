# What calls __set_name__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __set_name__(self, owner, name):
        if broken: raise LookupError("in __set_name__")
        return suspend(None)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['type("K", (), {"f": o}).__name__']
for use in uses: attempt(use)
print(type(o).__set_name__.__qualname__)
broken = True
for use in uses: attempt(use)
try: type("K", (), {"f": o}).__name__
except LookupError as e: traceback.print_exception(e)
