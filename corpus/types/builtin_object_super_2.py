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
super(B, b).nope
super(int, 'a')
super(B, A())
super(5, b)
super()
p.x
p.ro
P.x.__doc__
P.x.fget(p)
P.x.fset is not None
P.ro.fset
property().fget
P.x.getter(lambda s: 9).fget(p)
P.x.__set__(p, 7)
p.x
P.x.__get__(p)
P.x.__get__(None, P) is P.x
''')
