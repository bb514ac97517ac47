# What calls __bytes__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __bytes__(self):
        if broken: raise LookupError("in __bytes__")
        return suspend(b"bytes")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['bytes(o)']
for use in uses: attempt(use)
print(type(o).__bytes__.__qualname__)
broken = True
for use in uses: attempt(use)
try: bytes(o)
except LookupError as e: traceback.print_exception(e)
