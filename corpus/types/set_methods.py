# Sets of small numbers: every method and operator.
a, b = {1, 2, 3, 4}, {3, 4, 5}
def show(*sets): print(*[sorted(s) if isinstance(s, (set, frozenset)) else s for s in sets])
show(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [9]), a.intersection(b, (4,)), a.difference([1], {2}), a.symmetric_difference([1, 7]), a.union(), a | set())
show(a <= b, {3} <= b, {3} < b, b < b, b <= b, a > {1}, a >= a, a == {4, 3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({9}), a.isdisjoint(b), len(a), 1 in a, 9 not in a, {1} == frozenset([1]))
s = set()
show(s.add(1), s.add(1), s.add(2), s.discard(9), s.remove(1), s, s.update([3, 4], {5}), s, s.pop() in (2, 3, 4, 5), len(s), s.clear(), s, bool(s))
s = {1, 2, 3, 4, 5}
s &= {1, 2, 3, 9}
s |= {7}
s -= {1}
s ^= {2, 8}
show(s, s.intersection_update([3, 7]), s, s.difference_update([7]), s, s.symmetric_difference_update({3, 4}), s, s.copy() is s, s.copy() == s)
print(set(), {1}, {(1, 2)}, frozenset(), frozenset([1]), set([1, 1, 1]), {None}, {"one"}, repr({1.5}), str({True}), {0, False, 0.0}, {1, True, 1.0}, type({}).__name__, type({1}).__name__, {frozenset({1}): "k"})
show(set("hello") == set("olleh"), sorted(set("banana")), len({1, 1.0, True, "1"}), {x % 3 for x in range(10)}, {i for i in (1, 2) if i > 1}, set(range(5)), set({"k": 1}), frozenset([1, 2]) | {3}, {3} | frozenset([1]), type(frozenset([1]) | {3}).__name__, type({3} | frozenset([1])).__name__)
show(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]), frozenset([1])} == {frozenset([1])}, max({3, 1, 2}), sum({1, 2, 3}), min({5}), sorted({3, 1, 2}, reverse=True), [*{7}], any({0}), all({1}), list(map(str, sorted({2, 1}))))
seen, dupes = set(), []
for x in [3, 1, 3, 2, 1, 3]:
    (dupes.append if x in seen else seen.add)(x)
print(dupes, sorted(seen), {1, 2, 3} - {2} == {3, 1}, {*range(3)} == {0, 1, 2}, set() == frozenset(), set() is set(), not set())
for f in (lambda: {1} | [2], lambda: {1} + {2}, lambda: {[]}, lambda: {1}.remove(5), lambda: set().pop(), lambda s={1}: s[0], lambda: {1} < 5, lambda: hash({1}), lambda: frozenset().add(1), lambda: {1}.union(5), lambda: set(5), lambda: {{}}, lambda: {1}.add([]), lambda: [] in {1}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
big = set(range(1000))
big -= set(range(0, 1000, 2))
print(len(big), 501 in big, 500 in big, sum(big), {2} in [{2}], set([(), (1,)]) == {(1,), ()})
