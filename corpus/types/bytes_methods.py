# bytes: literals, indexing, methods and conversions.
b = b"hello world"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b == b"hello world", b"a" < b"b", b"a" == "a", b + b"!", b"ab" * 2, 104 in b, b"wor" in b)
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(range(4)), bytes(), bytes(b"copy"), bytes((65, 66)), b"\x00\t\n\r\\'\"", b"it's", b'"q"', b"'\"")
print(b.upper(), b.title(), b.capitalize(), b.swapcase(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"w"), b.count(b"l"), b.count(108), b.replace(b"o", b"0"), b.replace(b"l", b"", 1))
print(b.split(), b.split(b"o"), b.rsplit(b"o", 1), b.partition(b" "), b.rpartition(b"o"), b"a\nb\r\nc".splitlines(), b",".join([b"x", b"y"]), b"  x ".strip(), b"xxyxx".strip(b"x"), b"a".ljust(3, b"."), b"a".rjust(3), b"a".center(5, b"*"), b"7".zfill(3))
print(b.startswith(b"he"), b.endswith((b"x", b"d")), b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab".istitle(), b"a\xff".isascii(), b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"))
print(b.hex(), b"\x01\xff".hex(":"), bytes.fromhex("01 ff 7F"), b.decode(), b"\xff".decode("latin-1"), str(b"x"), repr(b"\x7f\x80"), b"a\tb".expandtabs(2), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"))
print(b"%d %s %x %r %c %b %5.1f" % (1, b"s", 255, "r", 65, b"z", 2.5), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"), sorted(b"cab"), max(b"abc"), sum(b"\x01\x02"), [x ^ 1 for x in b"ab"], hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
print(min([b"b", b"a"]), b"" or "empty", bool(b"\0"), b"abc"[True], bytes(x for x in (1, 2)), list(zip(b"ab", b"cd")), b"a" in [b"a"], isinstance(b, bytes), bytes.__name__, b"a" b"b", rb"\n", b"%s" % b"in")
for f in (lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: bytes([1, "a"]), lambda: b[50], lambda: b["a"], lambda: b + "s", lambda: b.split("o"), lambda: b.join(["a"]), lambda: b.index(b"zz"), lambda: b"a" < "a", lambda: b.find("a"), lambda: "a" in b, lambda: 256 in b, lambda: b.replace("a", "b"), lambda: b"%d" % "a", lambda: bytes.fromhex("xy"), lambda: b.decode("ascii", 5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
