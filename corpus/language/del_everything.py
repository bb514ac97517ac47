# del of every target, and what is left.
try: suspend
except NameError: suspend = lambda value=None: value

x = 1
del x
try: x
except NameError as e: print(e)
a, b, c = 1, 2, 3
del a, (b, [c])
print([n for n in 'abc' if n in globals()])
l = list(range(8))
del l[0], l[-1], l[1:3], l[::2]
print(l)
d = {'a': {'b': 1, 'c': 2}}
del d['a']['b']
print(d)
class A:
    attr = 1
    def __init__(self): self.x = self.y = suspend(1)
    def __delitem__(self, k): print('delitem', suspend(k))
    def __delattr__(self, n):
        print('delattr', n)
        super().__delattr__(n)
o = A()
del o.x, o['k'], o[1:2], o[1, 2]
print(vars(o), hasattr(o, 'x'))
del A.attr
print(hasattr(A, 'attr'))
def attempt(code, **space):
    try:
        exec(code, globals(), space)
        print(code, 'done')
    except Exception as e: print(code, '->', type(e).__name__, e)
for code in ('del undefined', 'del l[99]', 'del d["zz"]', 'del o.nothing', 'del (1).real', 'del "abc"[0]', 'del (1, 2)[0]', 'del o.x.y', 'del None.x', 'del len', 'del l[:]', 'del d', 'del []', 'del ()', 'del 5 .x', 'del range(3)[0]', 'del l["x"]', 'del {}[[]]', 'del A.m', 'del int.real'):
    attempt(code)
def local():
    v = 1
    def inner(): return v
    del v
    try: inner()
    except NameError as e: print(e)
    v = 2
    return inner()
print(local())
def loop():
    for i in range(3):
        w = i
        del w
    return 'w' in locals(), i
print(loop())
def parameter(p):
    del p
    try: p
    except UnboundLocalError as e: return str(e)
print(parameter(1), l)
