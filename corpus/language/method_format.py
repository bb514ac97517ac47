# What calls __format__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __format__(self, spec):
        if broken: raise LookupError("in __format__")
        return suspend(f"<{spec}>")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['format(o, "x")', 'f"{o:>5}"', '"{:y}".format(o)']
for use in uses: attempt(use)
print(type(o).__format__.__qualname__)
broken = True
for use in uses: attempt(use)
try: format(o, "x")
except LookupError as e: traceback.print_exception(e)
