# What calls __getitem__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __getitem__(self, key):
        if broken: raise LookupError("in __getitem__")
        return suspend(key)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o[1]', 'o[1:2]', 'o["a", 2]', 'o[...]']
for use in uses: attempt(use)
print(type(o).__getitem__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o[1]
except LookupError as e: traceback.print_exception(e)
