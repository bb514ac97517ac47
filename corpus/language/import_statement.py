# import forms over modules that always exist, and the errors.
import math
import math as m, json
from math import sqrt, floor as fl
from collections import *
import collections.abc
import os.path as p
print(math is m, sqrt(16), fl(2.7), Counter("aab")["a"], collections.abc.Iterable.__name__, p.join("a", "b"))
print(math.__name__, type(math).__name__, json.dumps([1]), hasattr(math, "pi"), math.pi == m.pi)

def inside():
    import string
    from string import digits as d
    return string.ascii_lowercase[:3], d

print(inside(), "string" in globals())
for bad in ("import no_such_module", "from math import nothing_here", "import math.sub", "from no.such import x", "math.nothing"):
    try:
        exec(bad)
    except (ImportError, AttributeError) as e:
        print(type(e).__name__, str(e).split(" (")[0])
try:
    import missing_mod
except ModuleNotFoundError as e:
    print(e.name, isinstance(e, ImportError))

class C:
    from math import pi
    import json as j

print(C.pi == math.pi, C.j is json)
import sys
print("math" in sys.modules, sys.modules["math"] is math, __import__("math") is math)
if True:
    try:
        import fast_json as js
    except ImportError:
        import json as js
print(js.__name__)
