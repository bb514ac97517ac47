# What calls __contains__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __contains__(self, x):
        if broken: raise LookupError("in __contains__")
        return suspend(True)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['1 in o', '1 not in o']
for use in uses: attempt(use)
print(type(o).__contains__.__qualname__)
broken = True
for use in uses: attempt(use)
try: 1 in o
except LookupError as e: traceback.print_exception(e)
