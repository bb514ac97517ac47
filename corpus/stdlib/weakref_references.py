# weakref.ref and getweakrefs: what can be held weakly, and what a reference answers once its object is gone.
import weakref
from weakref import ReferenceType, getweakrefcount, getweakrefs, ref


class A:
    def __init__(self, n=0):
        self.n = n

    def m(self):
        return self.n

    def __repr__(self):
        return f"A({self.n})"


def show(make, *args):
    try:
        print(repr(make(*args)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def unnamed(reference, *objects):
    text = repr(reference)
    for n, each in enumerate((reference, *objects)):
        text = text.replace(hex(id(each)), f"<{n}>")
    return text


a = A(1)
r = ref(a)
print(unnamed(r, a), unnamed(ref(show), show), unnamed(ref(A), A))
print(r() is a, ref(a) is r, getweakrefcount(a), len(getweakrefs(a)), getweakrefs(a)[0] is r)
print(ref, ReferenceType is ref, type(r).__name__, ref.__module__, isinstance(r, ref), ref[int], r.__callback__)
for value in (
    1, "a", [], {}, (), None, object(), 1.5, b"", range(3), len, lambda: 0, A, A.m, a.m, set(), frozenset(), (x for x in ()), weakref, iter([]),
    slice(1), type, int, NotImplemented, Exception(), bytearray(), memoryview(b""), property(), map(int, []),
):
    try:
        ref(value)
        print("held:", type(value).__name__)
    except TypeError as e:
        print(e)


class Slotted:
    __slots__ = ("a",)


class Weakly:
    __slots__ = ("a", "__weakref__")


for base in (tuple, int, list, dict, str, bytes, set, float):
    show(lambda: type(ref(type("Sub", (base,), {})())).__name__)
show(lambda: ref(Slotted()))
show(lambda: type(ref(Weakly())))
show(ref)
show(ref, a, None, 3)
show(r, 1)
show(lambda: r.foo)
print(hash(r) == hash(a), r == r, r == ref(A(1)), r != ref(a, print), r == 5, {r: 1}[ref(a)])
del a
print(r(), r == r, unnamed(r), hash(r) is not None)
show(hash, ref(A(2)))


class Equal(A):
    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return 5


x, y = Equal(1), Equal(1)
print(ref(x) == ref(y), ref(x) is ref(y), hash(ref(x)), ref(x) == ref(Equal(2)))


class Named(ref):
    def __init__(self, ob, callback=None, name=None):
        super().__init__(ob, callback)
        self.name = name


n = Named(x, name="n")
print(n.name, n() is x, n == ref(x), n is Named(x), type(n).__name__)
del x
print(n(), y)


def local():
    inner = A(9)
    return ref(inner), ref(local)


print(local()[0](), local()[1]() is local)
cycle = A()
cycle.me = cycle
w = ref(cycle)
print(w() is cycle)
items = [A(n) for n in range(4)]
refs = [ref(item) for item in items]
items.pop(1)
items[2] = None
print([r() for r in refs])
