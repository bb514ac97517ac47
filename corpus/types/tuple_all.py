# tuple: construction, immutability, methods, unpacking, subclasses and ordering.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
t = (1, 'two', 3.0, [4])
show(r'''
t[0]
t[-1]
t[1:3]
t[::-1]
len(t)
t.count(1)
t.index('two')
'two' in t
t + (5,)
t * 2 == t + t
(1,)
()
1
tuple('ab')
t[4]
t['x']
t.index('x')
t.append(1)
t[3].append(5)
t
(*t, *'ab'), (*(),), *t[:1], ((1, 2), 3)[0][1], (lambda *a: a)(*t[:2])
(1, 2) < (1, 2, 0), (1, 2) < (1, 'a') if 0 else 0, () < (0,), (1, 2) == [1, 2], (1,) > (), max((1, 2), (1, 3)), sorted([(2, 'a'), (1, 'b'), (1, 'a')])
(1, 2) < (1, 'a')
(1, 2) < 5
repr(())
repr((1,))
repr(((),))
str((1, 'a', None))
'%s' % ((1, 2),)
'%s %s' % (1, 2)
f'{(1,)}'
'{}'.format((1, 2))
hash((1, 'a')) == hash((1, 'a'))
{(1, (2, 3)): 'x'}[(1, (2, 3))]
isinstance((), tuple)
bool(())
bool((0,))
any((0, 0))
sum((1, 2, 3))
sum(((1,), (2,)), ())
(1, 2).__add__([3])
(1, 2).__contains__(2), (1, 2).__getnewargs__(), (3, 1, 2).__lt__((3, 2)), (1,).__mul__(2), (1,).__rmul__(0), (1, 2).__iter__().__next__()
''')
for s in ('t[0] = 1', 'del t[0]', 't += [1]', 't[3] += [6]', 't.x = 1', 'a, b = t', 'a, b, *c = t; print(a, b, c)', '*a, b = (); print(a)', 'a = b, = (5,); print(a, b)', 't += (7,)', 't *= 2', 'del t[:]'):
    try: exec(s); print(s, t)
    except Exception as e: print(s, type(e).__name__, e, t)
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    def __add__(s, o): return P(s[0] + o[0], s[1] + o[1])
    def __repr__(s): return f'P{super().__repr__()}'
p = P(1, 2); print(p, p.x, p + P(3, 4), p == (1, 2), hash(p) == hash((1, 2)), type(p[:]), type(p * 2), len(p), [*p], (0,) + p, isinstance(p, tuple), p.__class__.__name__, {p: 1}[1, 2])
s = tuple([1]); s = (s, s); print(s, s[0] is s[1]); l = []; c = (l,); l.append(c); print(c, l)
