# print: separators, ends, files and everything it can be given.
print()
print("a", "b", "c")
print("a", "b", sep="")
print("a", "b", sep=", ", end=".\n")
print(1, 2.0, None, True, [1], (2,), {3: 4}, "s", b"b", 1j, ..., int)
print("no newline", end="")
print(" then more")
print(*range(5))
print(*"abc", sep="\n")
print(*[], sep="x", end="|\n")
print("tab\tnew\nline", 'quotes "inside"', "unicode é 🐍")
print(sep="only sep")
print("x", end=None, sep=None)
print("%d items" % 3, "{} {}".format(1, 2), f"{1 + 1}")
print("a" "b", ("c",), "d" * 3)
print("flush", flush=True)
print(print("inner"))
print([print, len][1]("four"))
for i in range(3):
    print(i, end=" " if i < 2 else "\n")
class P:
    def __str__(self): return "str of P"
print(P(), [str(P())], "%s" % P(), f"{P()}", str(P()).upper())
import io
buffer = io.StringIO()
print("to", "buffer", file=buffer)
print("more", file=buffer, end="")
print(repr(buffer.getvalue()))
for bad in ({"sep": 1}, {"end": 5}, {"nope": 1}, {"file": 5}):
    try:
        print("x", **bad)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
