try: suspend
except NameError: suspend = lambda value=None: value
# Attribute hooks, descriptors, __init_subclass__, __set_name__, metaclass calls, context managers, all suspending.
class Desc:
    def __set_name__(self, owner, name): self.name = suspend(name)
    def __get__(self, obj, cls): return suspend((self.name, obj is None, cls.__name__))
    def __set__(self, obj, v): suspend(); obj.__dict__['_' + self.name] = v
    def __delete__(self, obj): suspend(); print('deleted')
class Meta(type):
    def __new__(m, n, b, ns, **k): return suspend(super().__new__(m, n, b, ns))
    def __call__(cls, *a): suspend(); return super().__call__(*a)
    def __instancecheck__(cls, o): return suspend(o == 5)
    def __subclasscheck__(cls, c): return suspend(c is int)
    def __prepare__(name, bases, **k): suspend(); return {'prepared': True}
    def __len__(cls): return suspend(7)
    def __getattr__(cls, n): return suspend('meta ' + n)
    def __contains__(cls, x): return suspend(x == 1)
    def __iter__(cls): yield suspend('i')
    __prepare__ = classmethod(lambda m, n, b, **k: suspend({'prepared': True}))
class A(metaclass=Meta, key=1):
    d = Desc()
    def __init_subclass__(cls, **k): suspend(); print('sub', cls.__name__, k)
    def __init__(self, v=0): suspend(); self.v = v
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return suspend('missing ' + n)
    @property
    def p(self): return suspend(self.v)
    @p.setter
    def p(self, v): self.v = suspend(v)
    @classmethod
    def c(cls): return suspend(cls.__name__)
class B(A, x=2): pass
a = A(3); print(a.d, A.d, a.p, a.nope, A.c(), len(A), A.zzz, isinstance(5, A), issubclass(int, A), 1 in A, list(A), A.prepared, getattr(a, 'q', 0), hasattr(a, 'r'))
a.d = 5; a.p = 9; del a.d; print(a.__dict__, vars(a), a.p, B(1).v); a.p += 1; print(a.p)
class CM:
    def __enter__(self): return suspend('entered')
    def __exit__(self, t, e, tb): return suspend(t is ValueError)
with CM() as x, CM() as y: print(x, y); raise ValueError
try:
    with CM(): raise KeyError('through')
except KeyError as e: print(e)
class G:
    def __getattribute__(self, n): return suspend(n) if n == 'z' else object.__getattribute__(self, n)
    def __setattr__(self, n, v): suspend(); object.__setattr__(self, n, v)
    def __delattr__(self, n): suspend(); object.__delattr__(self, n)
    def __dir__(self): return suspend(['b', 'a'])
    def __sizeof__(self): return suspend(8)
    def __class_getitem__(cls, k): return suspend(f'G[{k}]')
    def __missing__(self, k): return k
    def __call__(self, *a, **k): return suspend((a, k))
g = G(); g.x = 1; print(g.z, g.x, dir(g), G[int], g(1, k=2), (lambda **k: k)(**{'a': suspend(1)})); del g.x; print(hasattr(g, 'x'))
class L(dict):
    def __missing__(self, k): return suspend(k * 2)
print(L()['ab'], '{x}'.format_map(L()), '%(q)s' % L())
