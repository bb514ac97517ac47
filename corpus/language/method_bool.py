# What calls __bool__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __bool__(self):
        if broken: raise LookupError("in __bool__")
        return suspend(True)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['bool(o)', 'not o', '1 if o else 2', 'o and 5', '[x for x in [1] if o]', 'all([o])']
for use in uses: attempt(use)
print(type(o).__bool__.__qualname__)
broken = True
for use in uses: attempt(use)
try: bool(o)
except LookupError as e: traceback.print_exception(e)
