# What calls __len__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __len__(self):
        if broken: raise LookupError("in __len__")
        return suspend(3)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['len(o)', 'bool(o)', 'not o']
for use in uses: attempt(use)
print(type(o).__len__.__qualname__)
broken = True
for use in uses: attempt(use)
try: len(o)
except LookupError as e: traceback.print_exception(e)
