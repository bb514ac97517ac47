# object, super, property, classmethod, staticmethod as called by programs.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class A:
    def who(self): return 'A'
    @classmethod
    def k(cls): return cls.__name__
    @staticmethod
    def s(): return 'static'
class B(A):
    def who(self): return 'B' + super().who()
    @classmethod
    def k(cls): return 'B-' + super().k()
    def explicit(self): return super(B, self).who()
class C(B): pass
class P:
    def __init__(self): self._x = 1
    x = property(lambda s: s._x, lambda s, v: setattr(s, '_x', v), lambda s: delattr(s, '_x'), 'doc of x')
    ro = property(lambda s: 5)
    wo = property(None, lambda s, v: None)
b, p = B(), P()
show(r'''
b.who()
C().who()
B.k()
C.k()
b.explicit()
super(B, b).who()
super(B, C()).who()
super(A, b).__init__ is not None
super(B, B).who(b)
type(super(B, b)).__name__
super(B, b).__thisclass__
super(B, b).__self_class__
super(B, b).__self__ is b
repr(super(B, b))[:25]
A.s()
b.s()
super(B, b).s()
''')
