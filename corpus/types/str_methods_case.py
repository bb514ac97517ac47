# Case, classification and alignment methods.
words = ["", "a", "hello world", "Hello World", "HELLO", "hELLO wORLD's", "123", "abc123", "  spaced  ", "ß", "éa", "Ǆ", "ŉx", "İ", "Σας", "x1y", "they're bill's"]
for w in words:
    print([w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()])
for w in words + ["a_b", "_", "1a", "if", "²", "½", "٣", " \t\n", "tab\t", "Ab Cd", "AB", "ﬁ", "日本"]:
    flags = [w.isalpha(), w.isdigit(), w.isdecimal(), w.isnumeric(), w.isalnum(), w.isspace(), w.isupper(), w.islower(), w.istitle(), w.isidentifier(), w.isprintable(), w.isascii()]
    print(repr(w), "".join("TF"[not f] for f in flags))
print(["x".center(n) + "|" for n in range(6)], ["xy".center(n, "*") for n in range(7)])
print("x".ljust(4, ".") + "|", "x".rjust(4, ".") + "|", "long".ljust(2), "é".rjust(3), "x".ljust(-1))
print(["42".zfill(n) for n in (0, 2, 5)], "-42".zfill(6), "+7".zfill(4), "--1".zfill(5), "".zfill(3), "abc".zfill(5))
print("a\tbc\td".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0) + "|", "01\t012\n0123\t".expandtabs(3))
print([s.strip() for s in ("  a b ", "\t\nx\r\n", "")], "xxaxx".strip("x"), "xyaxy".lstrip("yx"), "abcba".rstrip("ab"), "  a ".lstrip() + "|", "a  ".rstrip() + "|", " é ".strip(), "\u2003x\u3000".strip())
print("prefix_name".removeprefix("prefix_"), "name.txt".removesuffix(".txt"), "abc".removeprefix("x"), "aa".removesuffix("a"), "abc".removesuffix(""))
