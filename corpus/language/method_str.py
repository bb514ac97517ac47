# What calls __str__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __str__(self):
        if broken: raise LookupError("in __str__")
        return suspend("<str>")

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['str(o)', 'f"{o}"', '"%s" % o', '"{}".format(o)', 'print(o)']
for use in uses: attempt(use)
print(type(o).__str__.__qualname__)
broken = True
for use in uses: attempt(use)
try: str(o)
except LookupError as e: traceback.print_exception(e)
