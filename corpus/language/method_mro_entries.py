# What calls __mro_entries__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __mro_entries__(self, bases):
        if broken: raise LookupError("in __mro_entries__")
        return suspend((dict,))

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['exec("class K(o): pass\\nprint(K.__mro__[1])", {"o": o, "print": print, "__name__": "m"})']
for use in uses: attempt(use)
print(type(o).__mro_entries__.__qualname__)
broken = True
for use in uses: attempt(use)
try: exec("class K(o): pass\nprint(K.__mro__[1])", {"o": o, "print": print, "__name__": "m"})
except LookupError as e: traceback.print_exception(e)
