try: suspend
except NameError: suspend = lambda value=None: value
# Rich comparisons that suspend: operators, reflected ones, chains, sorting, bisect, heapq, min and max.
import bisect, heapq, functools
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return suspend(self.v == o.v)
    def __lt__(self, o): return suspend(self.v < o.v)
    def __repr__(self): return f'V{self.v}'
    __hash__ = None
vs = [V(x) for x in (3, 1, 2)]
print(sorted(vs), sorted(vs, reverse=True), min(vs), max(vs), V(1) < V(2) < V(3), V(1) <= V(1), V(2) > V(1) >= V(1), V(1) != V(2), [V(1), V(2)] < [V(1), V(3)], (V(1),) <= (V(1),), max(V(1), V(5), V(2)))
h = list(vs); heapq.heapify(h); heapq.heappush(h, V(0)); print(heapq.heappop(h), heapq.nsmallest(2, vs), heapq.nlargest(1, vs), list(heapq.merge([V(1), V(4)], [V(2)])))
s = sorted(vs); bisect.insort(s, V(2)); print(s, bisect.bisect_left(s, V(2)), bisect.bisect_right(s, V(2)), bisect.bisect([1, 5, 9], 2, key=lambda x: suspend(x // 3)))
class R:
    def __lt__(self, o): return suspend(NotImplemented)
    def __gt__(self, o): return suspend('gt')
    def __eq__(self, o): return suspend(NotImplemented)
    __hash__ = None
print(R() > 1, 1 < R(), R() == 1, R() != 1)
try: R() < 1
except TypeError as e: print(e)
class T:
    def __init__(self, b): self.b = b
    def __bool__(self): return suspend(self.b)
class O:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return T(suspend(self.v < o.v))
    def __eq__(self, o): return T(suspend(self.v == o.v))
    __hash__ = object.__hash__
print([o.v for o in sorted([O(2), O(1)])], min(O(4), O(3)).v, O(1) in [O(1)], [O(1)] == [O(2)], 'yes' if O(1) < O(2) else 'no', not O(1) == O(1), O(1) < O(2) and 'and')
print(sorted('bca', key=functools.cmp_to_key(lambda a, b: suspend((a > b) - (a < b)))), functools.reduce(lambda a, b: suspend(a + b), [1, 2, 3]), sorted({'b': 1, 'a': 2}.items(), key=lambda kv: suspend(kv[1])))
