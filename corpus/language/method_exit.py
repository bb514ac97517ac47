# What calls __exit__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __exit__(self, *exc):
        if broken: raise LookupError("in __exit__")
        return suspend(True)
    def __enter__(self): return self

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['exec("with o: 1 / 0", {"o": o})', 'exec("with o: pass", {"o": o})']
for use in uses: attempt(use)
print(type(o).__exit__.__qualname__)
broken = True
for use in uses: attempt(use)
try: exec("with o: 1 / 0", {"o": o})
except LookupError as e: traceback.print_exception(e)
