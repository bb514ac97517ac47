# split, rsplit, splitlines, join and their corner cases.
print("a b  c ".split(), " a  b ".split(" "), "a,b,,c".split(","), "".split(), "".split(","), "   ".split(), "abc".split("b"), "abc".split("abc"))
print("a b c d".split(None, 2), "a,b,c,d".split(",", 2), " a b  c ".split(None, 1), "a,b".split(",", 0), "a,b".split(",", -1), "a b c".split(maxsplit=1), "a-b".split(sep="-"))
print("a b c d".rsplit(None, 2), "a,b,c,d".rsplit(",", 1), " a b ".rsplit(None, 1), "a--b--c".rsplit("--", 1), "abc".rsplit(","), "".rsplit())
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "a\n\nb".splitlines(keepends=True))
print("a\tb\nc\x1fd\u00a0e\u2003f".split(), "x  y".split("  "), "aXXbXXc".split("XX"), "日本 語".split(), "1<>2<>3".split("<>"))
print(",".join(["a", "b", "c"]), "".join("xyz"), "-".join([]), "-".join(["only"]), ", ".join(str(i) for i in range(4)), "ab".join("12"), " ".join({"k1": 1, "k2": 2}), "é".join(("a", "b")))
line = "name: value: with colons"
key, _, rest = line.partition(": ")
print(key, "|", rest, line.split(": "), line.split(": ", 1))
csv = "id,name,qty\n1,pear,3\n2,fig,12\n"
head, *rows = [r.split(",") for r in csv.strip().split("\n")]
print([dict(zip(head, r)) for r in rows])
words = "the quick brown the lazy the".split()
print({w: words.count(w) for w in sorted(set(words))}, " ".join(w[::-1] for w in words), " ".join(reversed(words)), "".join(sorted("hello")), max(words, key=len))
print("a b\tc".translate({32: None, 9: "TAB", ord("a"): "A", ord("b"): 98 + 1}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), "abc".translate(str.maketrans({"a": "1", "b": None})), "x".translate({}))
for f in (lambda: "a".split(""), lambda: ",".join([1, 2]), lambda: ",".join("a" if i else None for i in range(2)), lambda: "a".split(1), lambda: ",".join(None), lambda: "a".rsplit("x", "y")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
