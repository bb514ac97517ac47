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
type(object().__repr__())
object.__new__(A).__class__
object().__reduce_ex__ is not None
object().__format__('x')
object.__new__(5)
object.__new__()
classmethod(len).__func__
staticmethod(len)('ab')
classmethod(lambda c: c).__get__(None, A)()
staticmethod(abs).__wrapped__(-1)
staticmethod(len).__func__([1])
classmethod(lambda c, x: (c, x)).__get__(b)(3)
classmethod()
staticmethod(1, 2)
classmethod(5).__get__(None, A)()
''')
for s in ('p.ro = 1', 'del p.ro', 'x = p.wo', 'del p.x; print(p.__dict__)', 'object().x = 1', 'P.x = 5; print(p.x)'):
    try: exec(s)
    except Exception as e: print(s, type(e).__name__, e)
