# What calls __get__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __get__(self, obj, cls):
        if broken: raise LookupError("in __get__")
        return suspend("got")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['type("K", (), {"f": o})().f', 'type("K", (), {"f": o}).f']
for use in uses: attempt(use)
print(type(o).__get__.__qualname__)
broken = True
for use in uses: attempt(use)
try: type("K", (), {"f": o})().f
except LookupError as e: traceback.print_exception(e)
