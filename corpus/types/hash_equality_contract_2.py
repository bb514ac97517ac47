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
hash(None) == hash(None)
hash(...) == hash(...)
hash(len) == hash(len)
hash(int) == hash(int)
hash()
hash(1, 2)
isinstance(hash('a'), int)
hash(A) == hash(A)
A() == A()
A() != A()
(lambda a: a == a and hash(a) == hash(a))(A())
{1: 'a', 1.0: 'b', Fraction(1): 'c'}
{Decimal('0.50'): 1}[Decimal('0.5')]
{0.5: 'x'}[Fraction(1, 2)]
{H(): 1}[42]
len({H(), H(), 42})
''')
