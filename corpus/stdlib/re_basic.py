# match, search, findall, sub, split, groups, flags and the pattern syntax.
import re

m = re.match(r"(\w+)@(\w+)\.com", "user@example.com rest")
print(m, m.group(), m.group(1, 2), m.groups(), m[2], m.span(), m.start(1), m.end(), m.string, m.re.pattern, m.lastindex, bool(m), re.match("b", "abc"), re.fullmatch("a.c", "abc"), re.fullmatch("a", "ab"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "on 2024-05!")
print(m.groupdict(), m["year"], m.group("month"), m.groups("dflt"), m.lastgroup, m.expand(r"\2/\g<year>"), m.start("day"), repr(m))
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"x*", "axb"), [x.group() for x in re.finditer("a|b", "cab")], re.findall("(a)|(b)", "ab"), re.findall("", "ab"))
print(re.sub(r"\s+", " ", "a  b \n c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m[0].upper(), "banana"), re.sub("a", "x", "banana", count=2), re.subn("a", "x", "banana"), re.sub("x*", "-", "abxd"), re.sub(r"(?P<n>\d)", r"<\g<n>\g<0>>", "a1"), re.sub(".", r"\\", "ab"), re.sub("b", "\\n", "abc"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(\d)", "a1b2c"), re.split(",", "a,b,c", maxsplit=1), re.split("x*", "axbc"), re.split(r"\b", "hi you"), re.escape("a.b*c[d]-e f"), re.compile("a").pattern)
tests = [(r"^a", "ba\na", re.M), (r"a.c", "a\nc", re.S), ("ABC", "xabc", re.I), (r"a b # c", "ab", re.X), (r"(?i)abc", "ABC", 0), (r"\bfoo\b", "a foo b", 0), (r"\Boo", "foo", 0), (r"a{2,3}", "aaaa", 0), (r"a{2,3}?", "aaaa", 0), (r"a+?b", "aaab", 0), (r"[^abc]+", "abcdef", 0), (r"[a-c\d_]+", "xb2_y", 0), (r"(?:ab)+", "ababx", 0), (r"(?=b)b", "ab", 0), (r"(?<=a)b", "ab", 0), (r"(?<!a)b", "ab b", 0), (r"a(?!b)", "abac", 0), (r"(a)(b)?\1", "aa", 0), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' x", 0), (r"\d\D\s\S\w\W", "1a b!?", 0), (r"(a|ab)(c|bcd)(d*)", "abcd", 0), (r"\Aab\Z", "ab", 0), (r"x$", "ax\n", 0), (r"é+", "caféé", 0), (r"\u00e9\x41\t", "éA\t", 0), (r"(?s:.)\n", "a\n", 0), (r"a*+b", "aab", 0), (r"(?>a+)b", "aab", 0), (r"(a)?(?(1)b|c)", "ab", 0), (r"[]a]+", "]a", 0), (r"[\w.-]+@", "a.b-c@", 0), (r"\w+", "naïve_1 x", re.A)]
for pattern, text, flags in tests:
    m = re.search(pattern, text, flags)
    print(pattern, repr(text), m and (m.span(), m.group(), m.groups()))
p = re.compile(r"(\d+)(?P<unit>[a-z]+)?", re.I | re.M)
print(p, p.flags, p.groups, p.groupindex, p.match("12KG", 1).group(), p.search("xx9", 2).span(), p.sub("N", "1a 2"), p.findall("5cm 6"), p.split("a1b"), p == re.compile(p.pattern, re.I | re.M), p.fullmatch("7"), [m.groupdict() for m in p.finditer("3x")])
print(re.findall(rb"\d", b"a1b2"), re.sub(b"a", b"b", b"aa"), re.search(b"(x)", b"yx").groups(), re.I, re.I | re.M, re.IGNORECASE.name)
for bad in ("(", ")", "[a", "*a", "a**", "a{2,1}", "(?P<1>a)", "(?P<n>a)(?P<n>b)", r"\1", "(?<=a+)b", "a\\", "[b-a]", "(?z)", r"\q", "(?P=x)", "(a", "x{99999999999}", "(?P<n", r"\N"):
    try:
        re.compile(bad)
        print(bad, "compiled")
    except (re.error, OverflowError) as e:
        print(bad, "->", e)
for f in (lambda: re.match(5, "a"), lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.match("a", "a").group(1), lambda: re.match("a", "a")["n"], lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", r"\g<zz>", "a"), lambda: re.search("b", "a").group()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
