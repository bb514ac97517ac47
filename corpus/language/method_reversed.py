# What calls __reversed__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __reversed__(self):
        if broken: raise LookupError("in __reversed__")
        return suspend(iter("ab"))

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['list(reversed(o))']
for use in uses: attempt(use)
print(type(o).__reversed__.__qualname__)
broken = True
for use in uses: attempt(use)
try: list(reversed(o))
except LookupError as e: traceback.print_exception(e)
