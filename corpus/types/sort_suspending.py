try: suspend
except NameError: suspend = lambda value=None: value
# Keys and comparisons that suspend: the list is empty meanwhile, and whole again afterwards.
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        suspend()
        return self.v < other.v
    def __repr__(self): return f'K{self.v}'
items = [K((i * 37) % 11) for i in range(20)]
copy = list(items)
copy.sort()
print(copy)
print(sorted(items, reverse=True))
print([k.v for k in sorted(items, key=lambda k: suspend(-k.v))])
seen = []
numbers = [3, 1, 2]
def key(x):
    seen.append(len(numbers))
    return suspend(x)
numbers.sort(key=key)
print(numbers, seen)
class Bad(K):
    def __lt__(self, other):
        suspend()
        if self.v == 3: raise ValueError('three')
        return super().__lt__(other)
bad = [Bad(i) for i in (5, 4, 3, 2, 1)]
try: bad.sort()
except ValueError as e: print(e, sorted(b.v for b in bad))
def append(x):
    numbers.append(9)
    return suspend(x)
try: numbers.sort(key=append)
except ValueError as e: print(e, numbers)
class Truth:
    def __init__(self, b): self.b = b
    def __bool__(self):
        suspend()
        return self.b
class Odd(K):
    def __lt__(self, other): return Truth(self.v < other.v)
print(sorted([Odd(2), Odd(1), Odd(3)]), sorted([2, 3, 1], reverse=Truth(True)))
pairs = [(1, K(2)), (0, K(9)), (1, K(1))]
try: print(sorted(pairs))
except TypeError as e: print(e)
class Eq(K):
    def __eq__(self, other): return suspend(self.v == other.v)
    def __hash__(self): return hash(self.v)
print(sorted([(Eq(1), 2), (Eq(1), 1), (Eq(0), 5)]), min([Eq(3), Eq(2)]), max([Eq(3), Eq(2)], key=lambda e: suspend(-e.v)))
print(sorted('the quick brown fox'.split(), key=lambda w: suspend((len(w), w))))
data = [(i * 7919) % 1009 for i in range(300)]
print(sorted(data, key=lambda x: suspend(x) if x < 20 else x) == sorted(data), sorted(data) == sorted(data, key=lambda x: (x,)))
import functools
print(sorted([5, 2, 8], key=functools.cmp_to_key(lambda a, b: suspend(b - a))))
