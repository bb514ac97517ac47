# repr and str of everything, nested in everything.
class C:
    def __repr__(self): return "C!"
class S:
    def __str__(self): return "S str"
    def __repr__(self): return "S repr"
class OnlyRepr(C):
    pass
c, s = C(), S()
print(c, [c], (c,), {c: c}, {"k": s}, s, [s], f"{s} {s!r} {[s]}", "%s %r" % (s, s), str(c), repr(s))
print([], [[]], [[], [[]]], (), ((),), ((1,),), {}, {"a": {}}, {1: {2: {3: []}}}, set(), frozenset(), [set()], [None, True, ...], (None,), {None: None})
print([1, 1.0, "1", b"1", 1j, '"', "'", "'\"", "\n", "\\", "\x00", "é", "\u200b", "🐍"])
print(["a'b", 'a"b', 'a\'"b', "tab\t", "\r", "\x1b[0m", "\xa0", "\xad", "\U0010ffff", "\x7f", "ñ"])
l = [1]
l.append(l)
d = {}
d["self"] = d
t = ([],)
t[0].append(t)
print(l, d, t, [l, d])
print(range(3), slice(1, 2), int, str, type, None, Ellipsis, NotImplemented, ValueError, ValueError("x"), ValueError("x", 1), KeyError("k"), Exception())
print({1: "a", "b": 2, (3, 4): [5], 1.5: None}, {"nested": [{"x": (1, 2)}, {"y": {"z": frozenset([1])}}]})
print({"k": 1}.keys(), {"k": 1}.values(), {"k": 1}.items(), [{"k": c}.values()], bytearray(b"x"), [b"\xff"], [1.0, -0.0, 1e100, float("inf")], [10**20, -5])
print(repr("x"), repr(repr("x")), str(["x"]), str([["x"]]), repr(str("x")), ascii("é"), ascii(["é", c]), f"{'x'!r}", f"{['é']!a}", str(b"b"), str("s"), str(1), str(None))
print(str(ValueError("a")), str(KeyError("a")), repr(KeyError("a")), str(Exception("a", "b")), repr(Exception(["l"])), [ValueError("in list")], {"e": TypeError()}, str(StopIteration(3)), repr(OSError("x")))
class Bad:
    def __repr__(self): raise ValueError("no repr")
for f in (lambda: repr(Bad()), lambda: str([Bad()]), lambda: f"{Bad()}", lambda: print([1, Bad()])):
    try:
        f()
    except ValueError as e:
        print(e)
print(repr(OnlyRepr()), type(c).__name__, repr(type(c)), C, [C], {C: S}, lambda_name := (lambda: 0).__name__, [].append.__name__, C.__repr__.__name__)
