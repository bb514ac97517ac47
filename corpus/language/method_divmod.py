# What calls __divmod__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __divmod__(self, other):
        if broken: raise LookupError("in __divmod__")
        return suspend((1, 2))

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['divmod(o, 3)']
for use in uses: attempt(use)
print(type(o).__divmod__.__qualname__)
broken = True
for use in uses: attempt(use)
try: divmod(o, 3)
except LookupError as e: traceback.print_exception(e)
