# Import statements: forms, aliases, star, failures, modules as objects.
try: suspend
except NameError: suspend = lambda value=None: value

import math, json as j, collections.abc
import os.path as p
from math import pi, sqrt as root, floor
from collections import (OrderedDict, deque as dq,)
print(math.floor(2.5), j.dumps([1]), collections.abc.Sized.__name__, pi > 3, root(4), floor(1.9), dq([1]), p.join('a', 'b'))
import collections
print(collections.abc is __import__('collections.abc').abc, __import__('math') is math, __import__('collections.abc').__name__)
def local():
    import math as m
    from math import tau
    return m is math, tau > 6, 'tau' in locals()
print(local())
class C:
    from math import e
    import json
print(C.e > 2, C.json is j)
space = {}
exec('from math import *', space)
print('sin' in space, '__name__' in space and space['__name__'], 'pi' in space)
def attempt(code):
    try: exec(code, {})
    except ImportError as e: print(code, '->', type(e).__name__, e, '| name', e.name)
    except Exception as e: print(code, '->', type(e).__name__, e)
for code in ('import no_such_module', 'import math.nothing', 'from math import nothing', 'from no_such import x', 'import no.such.deep', '__import__(5)'):
    attempt(code)
print(math.__name__, type(math).__name__, repr(math).startswith("<module 'math'"), 'pi' in dir(math))
math.added = suspend('attribute')
import math as again
print(again.added, vars(math)['added'])
del math.added
try: math.added
except AttributeError as e: print(e)
import sys
print('math' in sys.modules, sys.modules['math'] is math, __name__, sys.modules['__main__'].__name__)
if False: import never
try: never
except NameError as e: print(e)
from typing import TYPE_CHECKING
if TYPE_CHECKING: import also_never
