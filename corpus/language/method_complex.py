# What calls __complex__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __complex__(self):
        if broken: raise LookupError("in __complex__")
        return suspend(1j)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['complex(o)']
for use in uses: attempt(use)
print(type(o).__complex__.__qualname__)
broken = True
for use in uses: attempt(use)
try: complex(o)
except LookupError as e: traceback.print_exception(e)
