# What calls __repr__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __repr__(self):
        if broken: raise LookupError("in __repr__")
        return suspend("<repr>")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['repr(o)', 'f"{o!r}"', '[o]', '(o,)', '"%r" % o', 'str(o)']
for use in uses: attempt(use)
print(type(o).__repr__.__qualname__)
broken = True
for use in uses: attempt(use)
try: repr(o)
except LookupError as e: traceback.print_exception(e)
