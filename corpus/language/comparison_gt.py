# The operator >: reflection, subclass priority, NotImplemented, in sequences.
try: suspend
except NameError: suspend = lambda value=None: value

class Base:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __hash__(self): return 1
    def __gt__(self, other):
        print('gt', self, suspend(repr(other)))
        return NotImplemented if isinstance(other, int) else f'{self}>{other}'

class Derived(Base):
    def __lt__(self, other):
        print('derived lt', self, suspend(repr(other)))
        return f'{self} lt {other}'

class Plain: 
    def __repr__(self): return 'plain'
class Refuses:
    __gt__ = None
    __hash__ = None
    def __repr__(self): return 'refuses'
class Fails:
    def __gt__(self, other): raise LookupError('compared')

def attempt(text, f):
    try: print(text, '->', f())
    except (TypeError, LookupError) as e: print(text, '->', type(e).__name__, e)

a, b, d = Base('a'), Base('b'), Derived('d')
attempt('a > b', lambda: a > b)
attempt('a > d', lambda: a > d)
attempt('d > a', lambda: d > a)
attempt('a > 1', lambda: a > 1)
attempt('1 > a', lambda: 1 > a)
attempt('1 > d', lambda: 1 > d)
attempt('plain > a', lambda: Plain() > a)
attempt('plain > plain', lambda: Plain() > Plain())
attempt('refuses', lambda: Refuses() > 1)
attempt('fails', lambda: Fails() > a)
attempt('fails in a list', lambda: [a, Fails()] > [a, 2])
attempt('chain', lambda: a > b > d)
attempt('lists', lambda: [a, 1] > [a, 2])
attempt('tuples', lambda: (a, 2, b) > (a, 2))
attempt('None > 1', lambda: None > 1)
attempt('str > int', lambda: 'x' > 1)
attempt('dict > dict', lambda: {} > {})
attempt('complex', lambda: 1j > 2j)
attempt('method', lambda: a.__gt__(3))
attempt('int method', lambda: (1).__gt__('x'))
