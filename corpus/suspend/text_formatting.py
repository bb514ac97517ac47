try: suspend
except NameError: suspend = lambda value=None: value

# %-formatting, str.format, format_map, join, replace-like work with callbacks underneath.
class Row(dict):
    def __missing__(self, key): return suspend(f"<{key}>")

class Obj:
    def __init__(self, name): self.name = name
    def __getattr__(self, attr): return suspend(attr.upper())
    def __getitem__(self, key): return suspend(f"[{key}]")
    def __str__(self): return suspend(f"str {self.name}")
    def __repr__(self): return suspend(f"repr {self.name}")
    def __int__(self): return suspend(42)
    def __float__(self): return suspend(2.5)
    def __index__(self): return suspend(255)
    def __format__(self, spec): return suspend(f"fmt {spec or 'none'}")

o = Obj("o")
print("%s|%r|%d|%f|%x|%5s|%-12s|%%" % (o, o, o, o, o, suspend("z"), o))
print("%(a)s %(b)s" % Row(a=suspend(1)), "{a} {b}".format_map(Row(a=1)))
print("{0} {0!r} {0!s:>8} {0.attr} {0[key]} {0.x[0]} {1:{2}}".format(o, o, suspend("spec")))
print("{k.deep} {k[0]} {k:x}".format(k=o), f"{o} {o!r} {o.attr} {o['k']} {o:{suspend(5)}}")
print(" ".join(str(x) for x in [o, suspend("p")]), suspend("-").join(map(str, suspend([1, o]))))
print(str(o), repr([o, (o,)]), "%s" % [o], "a" + str(o) + suspend("b"), format(o), format(o, suspend("q")))
print("%*d|%.*f" % (suspend(5), suspend(3), suspend(2), suspend(1.239)), "%c%c" % (suspend(65), suspend("b")))
print(suspend("x=%d y=%s") % suspend((1, 2)), suspend("{}-{}").format(*suspend([1, 2])), str(suspend(b"raw"), "ascii"), "{!r:>{w}}".format("s", w=suspend(6)))
try:
    "%d" % Obj
except TypeError as e:
    print(e)
text = ""
for part in (suspend(w) for w in "ab cd ef".split()):
    text = suspend(text + part[suspend(0)])
    text += suspend(".")
print(text)
