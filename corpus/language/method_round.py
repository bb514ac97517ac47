# What calls __round__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __round__(self, n=None):
        if broken: raise LookupError("in __round__")
        return suspend(n)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['round(o)', 'round(o, 2)']
for use in uses: attempt(use)
print(type(o).__round__.__qualname__)
broken = True
for use in uses: attempt(use)
try: round(o)
except LookupError as e: traceback.print_exception(e)
