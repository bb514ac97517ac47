# deque: both ends, rotation, bounds, and what lists have that it lacks.
from collections import deque

d = deque([1, 2, 3])
print(d, d.append(4), d.appendleft(0), d, d.pop(), d.popleft(), d, d.extend("ab"), d.extendleft("xy"), d, len(d), d[0], d[-1], d[2])
print(d.rotate(2), d, d.rotate(-3), d, d.reverse(), d, d.count(1), d.index("a"), d.remove("x"), d, d.insert(1, "ins"), d, "ins" in d)
b = deque(maxlen=3)
for i in range(5): b.append(i)
print(b, b.maxlen, b.appendleft("left"), b, b.extend([7, 8]), b, deque(range(5), 2), deque("abc", maxlen=None), d.maxlen)
d[1], d[-1] = "one", "last"
del d[0]
print(d, list(d), list(reversed(d)), sorted(deque([3, 1])), [*d], d.copy() == d, d.copy() is d, deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1]) * 3, bool(deque()), d.clear(), d)
b += [9]
b *= 2
print(b, repr(deque([deque([1])])), deque([1]).__class__.__name__, max(deque([1, 5])), sum(deque([1, 5])), dict(enumerate(deque("ab"))), tuple(deque()))
queue, seen = deque([(0, "start")]), []
while queue:
    depth, name = queue.popleft()
    seen.append(name)
    if depth < 2:
        queue.extend((depth + 1, f"{name}{c}") for c in "ab")
print(seen)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e:
    print(e)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[10], lambda: d[0:1], lambda: d.index("zz"), lambda: d.remove("zz"), lambda: deque(5), lambda: deque([], -1), lambda: deque([1, 2], 2).insert(0, 3), lambda: hash(d), lambda: deque([1]) + [2], lambda: deque(maxlen="x"), lambda: d["a"], lambda: d.rotate("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
