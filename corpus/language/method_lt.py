# What calls __lt__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __lt__(self, other):
        if broken: raise LookupError("in __lt__")
        return suspend(True)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o < 1', '1 > o', 'sorted([o, o]) and 1', 'min(o, 1) and 1', '[o] < [1]']
for use in uses: attempt(use)
print(type(o).__lt__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o < 1
except LookupError as e: traceback.print_exception(e)
