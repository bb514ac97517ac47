# What calls __neg__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __neg__(self):
        if broken: raise LookupError("in __neg__")
        return suspend("neg")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['-o', '--o']
for use in uses: attempt(use)
print(type(o).__neg__.__qualname__)
broken = True
for use in uses: attempt(use)
try: -o
except LookupError as e: traceback.print_exception(e)
