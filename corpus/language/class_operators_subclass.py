# Subclasses of built-in types: what their methods answer and which are overridden.
try: suspend
except NameError: suspend = lambda value=None: value

class I(int):
    def __add__(self, other): return I(super().__add__(suspend(other)))
    def __repr__(self): return f'I({int(self)})'
    __str__ = __repr__
print(I(2) + 3, 3 + I(2), type(3 + I(2)).__name__, sum([I(1), I(2)]), I(5) * 2, -I(5), I(7) // 2, [I(1)], f'{I(3)}', f'{I(3):03d}', hash(I(5)) == hash(5), I(1) == True)
class L(list):
    def __getitem__(self, i): return suspend(('got', i))
    def append(self, x): super().append(x * 2)
l = L([1, 2])
l.append(3)
print(l, l[0], l[0:1], list(l), [x for x in l], len(l), type(l + [1]).__name__, l == [1, 2, 6], type(l.copy()).__name__, l.pop())
class D(dict):
    def __getitem__(self, k): return f'got {k}'
    def __setitem__(self, k, v): super().__setitem__(k, suspend(v) * 2)
    def __contains__(self, k): return True
d = D(a=1)
d['b'] = 2
d.update(c=3)
print(d, d['x'], d.get('a'), 'zz' in d, dict(d), {**d}, list(d.items()), d | {'e': 1}, type(d | {}).__name__)
class S(str):
    def __eq__(self, other): return suspend(str.lower(self) == str.lower(other))
    def __hash__(self): return hash(str.lower(self))
    def __add__(self, other): return S(f'{str(self)}+{other}')
print(S('A') == 'a', 'a' == S('A'), {S('A'): 1}['a'] if False else {S('A'): 1}[S('a')], S('x') + 'y', 'y' + S('x'), S('ab')[0], type(S('ab')[0]).__name__, S('a') in ['A'], S('%s') % 'z')
class F(float):
    def __round__(self, n=None): return 'rounded'
    def __bool__(self): return suspend(False)
print(round(F(1.5)), bool(F(1.5)), F(1.5) + 1, type(F(2) * 2).__name__, F(0.5).as_integer_ratio())
class T(tuple):
    def __len__(self): return 99
    def __iter__(self): return iter('own')
print(len(T((1, 2))), list(T((1, 2))), T((1, 2)), T((1, 2))[1], (*T((1,)),), T((1, 2)) + (3,), T((1,)) == (1,))
class B(bytes): pass
class Fr(frozenset): pass
print(B(b'ab')[0], type(B(b'ab')[:1]).__name__, type(Fr([1]) | {2}).__name__, Fr([1]) == {1}, {Fr([1]): 'k'}[frozenset([1])])
