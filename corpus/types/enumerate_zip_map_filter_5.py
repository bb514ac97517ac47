# The lazy iterators: arguments, exhaustion, strictness, errors inside, attributes.
def noisy(n, name):
    for i in range(n): print(f'{name}{i}', end=' '); yield i
m = map(str, it := iter([1, 2, 3])); print(next(m), next(it), next(m), next(m, 'end'), iter(m) is m, list(m))
z = zip('ab', it2 := iter('xyz')); print(list(z), list(it2)); e = enumerate('abc'); print(next(e), list(e)); f = filter(None, iter([0, 5, 0])); print(next(f), next(f, 'none'))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
print(list(reversed(Seq())), type(reversed(Seq())), 4 in reversed(Seq()), reversed(Seq()).__length_hint__())
