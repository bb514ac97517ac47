# Subclasses of dict: __missing__, overridden methods and who calls them.
class M(dict):
    def __missing__(self, key): return f'missing {key!r}'
class Log(dict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
    def __contains__(self, k): print('in', k); return super().__contains__(k)
    def __delitem__(self, k): print('del', k); super().__delitem__(k)
    def keys(self): print('keys'); return super().keys()
class Store(dict):
    def __missing__(self, key): self[key] = value = []; return value
m = M(a=1)
print(m['a'], m['b'], m.get('b'), 'b' in m, m.pop('b', 'popped'), m.setdefault('b', 2), m['b'], '%(zz)s' % m, '{q}'.format_map(m))
try: m.pop('zz')
except KeyError as e: print('KeyError', e)
s = Store(); s['x'].append(1); s['x'].append(2); s['y']; print(s, type(s), isinstance(s, dict))
l = Log(a=1); print(l)
l['b'] = 2; l.update(c=3); l.setdefault('d', 4); print(l['a'], l.get('a'), 'a' in l, l.pop('b'), dict.__len__(l))
print(dict(l), {**l}, list(l), len(l), bool(l), sorted(l))
del l['c']; print(l == {'a': 1, 'd': 4}, l.copy(), type(l.copy()), type(l | {}), type({} | l), l.items())
for k in l: print(k)
def f(**kw): return kw
print(f(**l), f(**m), [*l])
class D2(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.extra = 'e'
d = D2([('x', 1)], y=2); print(d, d.extra, vars(d), D2.fromkeys('ab', 1), type(D2.fromkeys('a')).__name__)
class E(dict): __slots__ = ('s',)
e = E(); e.s = 1; print(e.s)
try: e.t = 1
except AttributeError as err: print(err)
class H(dict):
    def __hash__(self): return 7
    def __eq__(self, o): return self is o
    def __repr__(self): return 'H' + super().__repr__()
print({H(a=1): 'v'}, [H()], f'{H(z=1)}', str(H()))
