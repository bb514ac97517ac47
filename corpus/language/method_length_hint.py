# What calls __length_hint__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __length_hint__(self):
        if broken: raise LookupError("in __length_hint__")
        return suspend(4)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['__import__("operator").length_hint(o)']
for use in uses: attempt(use)
print(type(o).__length_hint__.__qualname__)
broken = True
for use in uses: attempt(use)
try: __import__("operator").length_hint(o)
except LookupError as e: traceback.print_exception(e)
