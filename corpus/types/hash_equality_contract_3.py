# Equal numbers hash alike; unhashables; user hashes; containers of mixed keys.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class A: pass
class E:
    def __eq__(self, o): return True
class H(E):
    __hash__ = lambda self: 42
class N:
    __hash__ = None
from fractions import Fraction
from decimal import Decimal
show(r'''
E() == 5
5 == E()
E() != 5
[E()] == [7]
(E(),) == (None,)
E() in []
3 in [E()]
int.__hash__(5)
object.__hash__ is not None
list.__hash__
N.__hash__
'abc'.__hash__() == hash('abc')
(1).__eq__('x')
(1).__eq__(1.0)
object().__eq__(5)
None.__eq__(None)
''')
