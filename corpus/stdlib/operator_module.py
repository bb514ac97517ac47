# Functions for operators, and itemgetter, attrgetter, methodcaller.
import operator as op
from operator import itemgetter, attrgetter, methodcaller

print([f(7, 3) for f in (op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.and_, op.or_, op.xor, op.lshift, op.rshift)])
print([f(1, 2) for f in (op.lt, op.le, op.eq, op.ne, op.ge, op.gt, op.is_, op.is_not)], op.neg(5), op.pos(5), op.invert(5), op.not_(0), op.truth([]), op.abs(-3), op.index(True))
l = [3, 1, 2]
print(op.getitem(l, 0), op.setitem(l, 0, 9), l, op.delitem(l, 1), l, op.contains(l, 2), op.concat([1], [2]), op.countOf([1, 1, 2], 1), op.indexOf([5, 6], 6), op.length_hint([1, 2]), op.iadd([1], [2]), op.matmul.__name__, op.call(len, "abc"))
rows = [("b", 2, {"k": 1}), ("a", 2, {"k": 0}), ("c", 1, {"k": 5})]
print(sorted(rows, key=itemgetter(1, 0)), max(rows, key=itemgetter(1))[0], itemgetter(0)("xyz"), itemgetter(slice(1, 3))("abcd"), list(map(itemgetter("k"), [{"k": 1}, {"k": 2}])), itemgetter(-1, 0)([1, 2, 3]))
class P:
    def __init__(self, n, inner=None): self.n, self.inner = n, inner
    def scale(self, k, add=0): return self.n * k + add
ps = [P(3), P(1, P(7))]
print([p.n for p in sorted(ps, key=attrgetter("n"))], attrgetter("inner.n")(ps[1]), attrgetter("n", "inner.n")(ps[1]), methodcaller("scale", 2, add=1)(ps[0]), list(map(methodcaller("upper"), "ab")), repr(itemgetter(1, "a")), repr(attrgetter("x.y")), repr(methodcaller("m", 1, k=2)))
from functools import reduce
print(reduce(op.mul, range(1, 6)), sorted({"a": 3, "b": 1}.items(), key=itemgetter(1)), list(map(op.add, [1, 2], [10, 20])), dict(sorted({"z": 1, "y": 2}.items(), key=op.itemgetter(0))))
for f in (lambda: op.add(1, "a"), lambda: itemgetter(5)([1]), lambda: attrgetter("nope")(5), lambda: methodcaller("nope")(5), lambda: itemgetter(), lambda: attrgetter(5), lambda: op.getitem({}, "k"), lambda: op.indexOf([1], 5), lambda: op.index(1.5), lambda: op.add(1), lambda: op.truediv(1, 0), lambda: methodcaller()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
