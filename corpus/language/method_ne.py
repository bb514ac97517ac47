# What calls __ne__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __ne__(self, other):
        if broken: raise LookupError("in __ne__")
        return suspend(False)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o != 1', '1 != o']
for use in uses: attempt(use)
print(type(o).__ne__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o != 1
except LookupError as e: traceback.print_exception(e)
