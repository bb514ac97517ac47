# What calls __index__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __index__(self):
        if broken: raise LookupError("in __index__")
        return suspend(1)

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['[1, 2][o]', '"ab" * o', 'range(o)', 'hex(o)', '(1, 2)[o:]', 'int(o)', 'bytes(o)']
for use in uses: attempt(use)
print(type(o).__index__.__qualname__)
broken = True
for use in uses: attempt(use)
try: [1, 2][o]
except LookupError as e: traceback.print_exception(e)
