# What calls __rdivmod__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __rdivmod__(self, other):
        if broken: raise LookupError("in __rdivmod__")
        return suspend((3, 4))

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['divmod(3, o)']
for use in uses: attempt(use)
print(type(o).__rdivmod__.__qualname__)
broken = True
for use in uses: attempt(use)
try: divmod(3, o)
except LookupError as e: traceback.print_exception(e)
