# What calls __missing__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object(dict):
    def __missing__(self, key):
        if broken: raise LookupError("in __missing__")
        return suspend("made")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['o["nothing"]', 'o[5]']
for use in uses: attempt(use)
print(type(o).__missing__.__qualname__)
broken = True
for use in uses: attempt(use)
try: o["nothing"]
except LookupError as e: traceback.print_exception(e)
