# Methods taken from the type, from the object, stored and passed around.
print(str.upper("a"), list.append([], 1), dict.get({"a": 1}, "a"), int.__add__(1, 2), str.join("-", "ab"), tuple.index((5, 6), 6), set.union({1}, {2}) == {1, 2}, float.is_integer(2.0), bytes.decode(b"x"))
print(list(map(str.strip, [" a ", "b "])), sorted("bA", key=str.lower), list(map(str.upper, "ab")), max(["a", "bbb"], key=len), [*map(int.bit_length, [1, 8])], list(filter(str.isdigit, "a1b2")), [f(4) for f in (float, str, [].append, hex)])
l = []
push, size = l.append, l.__len__
for i in range(3): push(i)
print(l, size(), push.__name__, push.__self__ is l, type(push).__name__, type(list.append).__name__, type(str.join).__name__, type("".join).__name__, type(len).__name__, type(int.__add__).__name__, type((1).__add__).__name__)
print((5).__add__(3), (5).__add__("x"), (5).__radd__(3), (5).__lt__(6), "a".__lt__(1), [1].__eq__([1]), [1].__eq__((1,)), (2).__pow__(5), (7).__divmod__(2), (5).__neg__(), "a".__mul__(3), [1].__contains__(1), {}.__len__(), "abc".__getitem__(1), (1.5).__floor__(), (True).__and__(False), "x".__hash__() == hash("x"), (3).__bool__(), "é".__repr__(), (5).__format__("03"), [3].__iter__().__next__())
d = {"k": 1}
get = d.get
d["z"] = 5
print(get("z"), get("no", "dflt"), d.__getitem__("k"), d.__setitem__("n", 2), d.__contains__("n"), d.__delitem__("k"), d, getattr(d, "keys")(), hasattr(d, "has_key"), callable(d.get))
table = {"add": int.__add__, "cat": str.__add__, "has": list.__contains__}
print(table["add"](2, 3), table["cat"]("a", "b"), table["has"]([1], 1))
print(object.__repr__ is not None, int.__name__, str.__mro__, [].__class__.__name__, (5).__class__, type(5).__add__(5, 6), int.from_bytes(b"\x05"), dict.fromkeys("a", 0), str.maketrans("a", "b"), float.fromhex("0x10"), bytes.fromhex("41"))
for f in (lambda: str.upper(5), lambda: list.append((), 1), lambda: dict.get([], 1), lambda: str.join(["a"]), lambda: int.__add__("a", 1), lambda: str.upper(), lambda: [].append(), lambda: "a".upper(1), lambda: list.append([]), lambda: set.union([1]), lambda: object.nope, lambda: (5).append, lambda: "a".__add__(5), lambda: (1).__add__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    length = len
    upper = str.upper
    def m(self): return "m"
c = C()
print(c.length([1, 2]), C.m(c), C().m(), [C.m(x) for x in (c,)], C.m is C.m, c.m == c.m, c.m is c.m, c.m.__func__ is C.m)
try:
    c.upper()
except TypeError as e:
    print(e)
