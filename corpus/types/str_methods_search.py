# find, index, count, replace, startswith, in and their positions.
s = "the cat sat on the mat"
print(s.find("the"), s.find("the", 1), s.find("the", 1, 10), s.rfind("the"), s.find("dog"), s.find(""), s.find("", 5), s.find("", 100), s.rfind(""), s.index("cat"), s.rindex("at"))
print(s.count("at"), s.count("t"), s.count("t", 5), s.count("t", 5, 10), s.count(""), "".count(""), "aaa".count("aa"), s.count("zzz"))
print(s.replace("at", "og"), s.replace("at", "og", 1), s.replace("", "-", 3), "abc".replace("", "."), s.replace("x", "y"), "aaa".replace("aa", "b"), "abc".replace("b", ""), s.replace("the", "THE", -1), "aXbX".replace("X", "", count=1))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith("cat", 4, 6), s.startswith(("a", "t")), s.startswith(()), s.startswith(""), s.endswith("mat"), s.endswith(("x", "t")), s.endswith("at", 0, 7), "".startswith(""), "a".startswith("", 2))
print("cat" in s, "dog" not in s, "" in s, "" in "", "the" in "t he", s[4:7] == "cat", "é" in "café", "b" in "a\0b")
print("ababab".find("bab"), "ababab".rfind("bab"), "aaaa".rfind("aa"), "abc".find("c", -1), "abc".find("a", -10), "abc".rfind("a", 0, -1), "日本語".find("語"), "日本語"[1], len("日本語🐍"))
print("a,b,,c".partition(","), "abc".partition(","), "a,b,c".rpartition(","), "abc".rpartition(","), "a--b".partition("--"), "".partition("x"))
text = "x=1;y=22;z=333"
found = {}
start = 0
while (i := text.find("=", start)) != -1:
    j = text.find(";", i)
    found[text[start:i]] = text[i + 1:] if j == -1 else text[i + 1:j]
    if j == -1:
        break
    start = j + 1
print(found)
for f in (lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: "a".partition(""), lambda: 5 in s, lambda: s.find(None), lambda: s.replace("a", None), lambda: s.startswith(["t"]), lambda: None in s):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
