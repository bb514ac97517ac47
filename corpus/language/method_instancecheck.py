# What calls __instancecheck__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __instancecheck__(self, x):
        if broken: raise LookupError("in __instancecheck__")
        return suspend(True)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['isinstance(1, o)', 'isinstance(1, (str, o))']
for use in uses: attempt(use)
print(type(o).__instancecheck__.__qualname__)
broken = True
for use in uses: attempt(use)
try: isinstance(1, o)
except LookupError as e: traceback.print_exception(e)
