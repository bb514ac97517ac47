# What calls __int__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __int__(self):
        if broken: raise LookupError("in __int__")
        return suspend(5)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['int(o)']
for use in uses: attempt(use)
print(type(o).__int__.__qualname__)
broken = True
for use in uses: attempt(use)
try: int(o)
except LookupError as e: traceback.print_exception(e)
