# What calls __iter__, suspended in it and failing in it.
try: suspend
except NameError: suspend = lambda value=None: value

import traceback

class Object:
    def __iter__(self):
        if broken: raise LookupError("in __iter__")
        return suspend(iter([1, 2]))

def attempt(what):
    try: print(what, "->", str(eval(what)))
    except Exception as e: print(what, "->", type(e).__name__, e)

broken = False
o = Object()
uses = ['list(o)', '[*o]', 'sum(o)', 'max(o)', '1 in o', '[x for x in o]', 'dict.fromkeys(o)', '(lambda *a: a)(*o)', 'sorted(o)', 'zip(o, o).__next__()']
for use in uses: attempt(use)
print(type(o).__iter__.__qualname__)
broken = True
for use in uses: attempt(use)
try: list(o)
except LookupError as e: traceback.print_exception(e)
