# What calls __next__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __next__(self):
        if broken: raise LookupError("in __next__")
        return suspend(3)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['next(o)', 'o.__next__()']
for use in uses: attempt(use)
print(type(o).__next__.__qualname__)
broken = True
for use in uses: attempt(use)
try: next(o)
except LookupError as e: traceback.print_exception(e)
