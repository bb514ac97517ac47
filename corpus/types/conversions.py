# Between the types: constructors given everything.
samples = [0, 1, -5, 3.7, True, "12", "1.5", "abc", "", b"7", None, [1, 2], (3, 4), {"a": 1}, {5}, range(3), 2j, [("k", "v")], "ab"]
for make in (int, float, str, bool, list, tuple, set, dict, bytes, complex, frozenset, bytearray):
    results = []
    for s in samples:
        try:
            r = make(s)
            results.append(sorted(r) if isinstance(r, (set, frozenset)) else r)
        except (TypeError, ValueError) as e:
            results.append(type(e).__name__[0])
    print(make.__name__, results)
print(int("0b101", 0), int("12", 8), int(b"42"), int(" 7\n"), int("-0"), float("1e-2"), float(b"2.5"), str(1e3), str(2**65), list("é€"), bool("0"), tuple({}), dict([[1, 2]]), dict(["ab", "cd"]))
print(int(), float(), str(), bool(), list(), tuple(), set(), dict(), bytes(), complex(), frozenset(), bytearray(), range(0), object().__class__)

class Everything:
    def __int__(self): return 11
    def __float__(self): return 2.5
    def __str__(self): return "text"
    def __bool__(self): return False
    def __iter__(self): return iter([("k", 1), ("m", 2)])
    def __len__(self): return 2
    def __complex__(self): return 1j
    def __bytes__(self): return b"raw"
    def __index__(self): return 9

e = Everything()
print(int(e), float(e), str(e), bool(e), list(e), tuple(e), dict(e), complex(e), bytes(e), len(e), hex(e), sorted(set(e)), "abcdefghijk"[e], divmod(int(e), 4))
print(chr(97), ord("a"), hex(16), oct(16), bin(16), ascii("é"), repr("x"), format(5, "03"), int("11", base=2), str(object=5), list(map(int, "123")), [*map(float, ["1", "2.5"])], "".join(map(str, [1, 2])), sum(map(int, str(2**20))))
print(int(1e18), int(-1e18), int(1e25), float(2**60), float("1" * 20), int(2.99999), round(2.5), int(True), int(round(3.6)), float(str(0.1)), str(float("1.10")), eval(repr([1, "a", (2.0,)])))
