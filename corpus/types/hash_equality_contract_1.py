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
hash(1) == hash(1.0) == hash(True) == hash(1+0j) == hash(Fraction(1)) == hash(Decimal(1))
hash(0) == hash(0.0) == hash(False)
hash(-1)
hash(-2)
hash(0.5) == hash(Fraction(1, 2)) == hash(Decimal('0.5'))
hash(2**200) == hash(float(2**200))
hash(1e300) == hash(int(1e300))
hash(E())
hash(H())
hash(H()) == hash(H())
hash(N())
hash([])
hash({})
hash(set())
hash((1, []))
hash(bytearray())
''')
