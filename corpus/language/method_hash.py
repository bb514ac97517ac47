# What calls __hash__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __hash__(self):
        if broken: raise LookupError("in __hash__")
        return suspend(7)
    def __eq__(self, other): return True

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['hash(o)', '{o: 1}[o]', '{o} == {o}', 'o in {o}', 'dict.fromkeys([o])[o]']
for use in uses: attempt(use)
print(type(o).__hash__.__qualname__)
broken = True
for use in uses: attempt(use)
try: hash(o)
except LookupError as e: traceback.print_exception(e)
