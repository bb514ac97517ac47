# What calls __call__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __call__(self, *args):
        if broken: raise LookupError("in __call__")
        return suspend(args)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o()', 'o(1, 2)', 'list(map(o, [1]))', 'sorted([2, 1], key=lambda x: o(x))']
for use in uses: attempt(use)
print(type(o).__call__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o()
except LookupError as e: traceback.print_exception(e)
