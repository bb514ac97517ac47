# Patterns with faults, found by tests/properties.rs: which of several faults is told, and where it stands.
import re


def show(pattern, text=None, pos=0, endpos=100):
    try:
        compiled = re.compile(pattern)
        if text is None:
            print(compiled.groupindex, type(compiled.groupindex).__name__)
        else:
            print(compiled.match(text, pos, endpos), compiled.fullmatch(text, pos, endpos), compiled.search(text, pos, endpos))
    except re.error as e:
        print(e, e.pos)


show("(?P<n1>a)(b)")
show("(a)(b)")
show(r"(?<\b)a")
show(r"a(?\x<=a)")
show(r"(?P\d)")
show(r"(?<x)a")
show(b"(?(?<:1)a)")
show(b"(?P<n(>a)")
show(b"(?P<n>a)(?P=m)")
show(b"(?P<n>a)(?P<n>b)")
show("(?<!a*)b(")
show("(?<!a*)b**")
show("(?<=a+)(?<=b")
show("x|\\x\\")
show("a{1\\")
show("[a\\")
show("(?P<n\\")
show("a\\\\\\")
show("(?x)a # \\")
show(r"(?<!(a)(?(1)a|b))")
show(r"(b(?<!a(?(1)a|b)))")
show(r"(?<=(a)\1)")
show(r"(?P<n>(?<=a(?P=n)))")
show(r"(\1)")
show("", "abcde", 5, 2)
show("$", "abcde", 5, 2)
show(r"\b", "abcde", 5, 2)
show("a*?", "abcde", 5, 2)
for template in (r"\g<x>", "\\g<x>\\", "\\g<x\\", "\\g\\", "\\q\\", "\\9\\", "\\12\\", "\\777\\", "x\\\\\\", "\\g<0>\\\\"):
    try:
        print(repr(re.sub("a", template, "ab")))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
show(r"(?P<n\>(?P<m>a)")
show(r"(?P<n\>x>a)")
show(r"a(?#\))b)", "ab")
show(r"a(?#\)b", "ab")
show("(?x)a # x\\\nb\nc", "ac")
show(r"\N{x\}y}")
for template in (r"\g<x\>y>", r"\g<1\>"):
    try:
        print(repr(re.sub("a", template, "ab")))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
print(re.findall("(.*?(?>|)){1,2}", "aab"), re.findall("(.*?){1,2}", "ab"), re.findall("(a*?){2,3}?b", "aab"), re.findall("(a|){3}", "aa"))
print(re.findall("(?i)(?<![ab])(é*.{0,3}?){1,2}", "cBc\na_é\n"), re.findall("((a|b*?)*?){2,}c", "abc"), re.match("(a*)*", "b").regs, re.match("(a*)+", "b").regs)
show(r"(?:(){2}\1)*+\1+?", "abc", 3, 0)
