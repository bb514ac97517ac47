# What calls __enter__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __enter__(self):
        if broken: raise LookupError("in __enter__")
        return suspend("entered")
    def __exit__(self, *exc): print("left")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['exec("with o as x: print(x)", {"o": o, "print": print})']
for use in uses: attempt(use)
print(type(o).__enter__.__qualname__)
broken = True
for use in uses: attempt(use)
try: exec("with o as x: print(x)", {"o": o, "print": print})
except LookupError as e: traceback.print_exception(e)
