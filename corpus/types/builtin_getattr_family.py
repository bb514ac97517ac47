# getattr, setattr, delattr, hasattr, vars, dir, id, locals, globals.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class A:
    c = 'class attr'
    def __init__(self): self.x = 1
    @property
    def bad(self): raise ValueError('bad prop')
    @property
    def miss(self): raise AttributeError('missing inside')
class D:
    def __dir__(self): return ['b', 'a', 'c']
class S: __slots__ = ('q',)
a = A()
show(r'''
getattr(a, 'x')
getattr(a, 'c')
getattr(a, 'nope', 5)
getattr(a, 'miss', 'dflt')
getattr(5, 'real')
getattr('a', 'upper')()
getattr(a, 'nope', None)
hasattr(a, 'x')
hasattr(a, 'nope')
hasattr(a, 'miss')
hasattr(5, 'imag')
getattr(a, 'nope')
getattr(a, 'bad', 5)
hasattr(a, 'bad')
getattr(a, 5)
hasattr(a, 5)
getattr(a)
getattr(a, 'x', 1, 2)
setattr(a, 'y', 2)
a.y
setattr(a, 'a b', 3)
getattr(a, 'a b')
setattr(A, 'z', 9)
a.z
delattr(a, 'y')
hasattr(a, 'y')
vars(a)
sorted(k for k in vars(A) if not k.startswith('__'))
setattr(a, 5, 1)
setattr(5, 'x', 1)
setattr(a, 'miss', 1)
setattr(S(), 'r', 1)
delattr(a, 'nope')
delattr(a, 'c')
delattr(A, 'nope')
setattr(int, 'x', 1)
delattr(5, 'real')
vars(5)
vars(S())
dir(D())
'x' in dir(a)
'c' in dir(a)
[n for n in dir(A) if not n.startswith('__')]
dir(S())[-1]
'append' in dir([])
[n for n in dir() if n == 'line'] == ['line'] or True
sorted(vars(type('T', (), {'k': 1})))[-1]
dir(1, 2)
id(a) == id(a)
id(a) != id(A())
isinstance(id(5), int)
a.__dict__ is vars(a)
globals() is globals()
'a' in globals()
globals()['a'] is a
id()
''')
def f(p, q=2): r = p + q; l = locals(); return sorted(l.items())
print(f(1)); print((lambda **k: locals())(z=1)); g = globals(); g['made'] = 'by globals'; print(made)
class LocalsIn: v = 1; seen = sorted(k for k in locals() if not k.startswith('__'))
print(LocalsIn.seen)
