# What calls __floor__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __floor__(self):
        if broken: raise LookupError("in __floor__")
        return suspend(2)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['__import__("math").floor(o)']
for use in uses: attempt(use)
print(type(o).__floor__.__qualname__)
broken = True
for use in uses: attempt(use)
try: __import__("math").floor(o)
except LookupError as e: traceback.print_exception(e)
