# Indexing, slicing, comparison, repetition, concatenation and iteration.
s = "snake"
print(s[0], s[-1], s[1:3], s[::-1], s[::2], s[10:], s[-3:], s[:-3], s[3:1], s[1:-1], s[-100:2], s[4:0:-2], s[:], s[True])
print(s + "!", s * 2, 3 * "ab", s * 0, "a" * -1, "" + "", "x" + "y" * 2, s == "snake", s != "Snake", s is s)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "10" < "9", "é" > "z", "a" <= "a", "b" >= "abc", sorted(["b", "B", "a", "é", "_", "1", ""]))
print(len(s), len(""), len("é"), len("e\u0301"), list(s), tuple("ab"), sorted("banana"), set("a"), [c for c in s if c > "j"], dict(zip(s, range(5))), list(enumerate("ab")))
print(min(s), max(s), ord("a"), chr(955), ord("🐍"), chr(128013), [ord(c) for c in "aé€"], "".join(chr(ord(c) + 1) for c in "HAL"), "".join(reversed(s)), list(zip("ab", "cd")))
print(hash("a") == hash("a"), "a" in "abc", {"a": 1}["a"], str(5) + str(1.5) + str(None) + str([1, "a"]), str(), str("x"), str(b"a", "utf-8"), repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\\"), repr("é\u200b\U0001F40D"))
t = ""
for i in range(5):
    t += str(i) * i
    t = t + "."
print(t, len(t))
a = b = "shared"
b += "!"
print(a, b, "%s" % "x", "%s-%s" % ("a", 1), "%10s|%-10s|%.2s|%5.1s|" % ("r", "l", "cut", "xyz"), "%r %a" % ("é", "é"), "%%", "%c" % 97)
print("multi" "ple" 'quotes', "a\
b", "tab\tx", r"raw\n", "\x41\u00e9\N{SNAKE}", "nul\0end".encode(), """a
b""".splitlines(), 'it\'s', "\"q\"")
for f in (lambda: s[5], lambda: s["a"], lambda: s[1.0], lambda: s + 1, lambda: s * "a", lambda: s < 1, lambda: s - "a", lambda: -s, lambda: s.nope, lambda: s(), lambda: ord(""), lambda: chr(-5), lambda: s * 1.5, lambda: int(s)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
