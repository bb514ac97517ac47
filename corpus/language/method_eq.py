# What calls __eq__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __eq__(self, other):
        if broken: raise LookupError("in __eq__")
        return suspend(True)
    def __hash__(self): return 1

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o == 1', '1 == o', 'o != 1', 'o in [1]', '[1].count(o)', '[0, 1].index(o)', '{1: 2} == {1: o}']
for use in uses: attempt(use)
print(type(o).__eq__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o == 1
except LookupError as e: traceback.print_exception(e)
