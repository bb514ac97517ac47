try: suspend
except NameError: suspend = lambda value=None: value

# __repr__, __str__ and __format__ reached through print, str, repr, format and f-strings.
class P:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f"P({suspend(self.x)!r})"
    def __str__(self):
        return "<" + suspend(str(self.x)) + ">"
    def __format__(self, spec):
        return suspend("[" + spec + "]") + str(self)

p = P(1)
print(p, repr(p), str(p), format(p, "abc"))
print([p, P("s")], (p,), {"k": p}, {p: 1}.keys(), {1: P(2)}.values())
print(f"{p} {p!r} {p!s:>5} {p:spec} {p=}")
print("%s and %r and %s" % (p, p, [p]))
print("{0} {0!r} {1:x}".format(p, P(2)))
print([[P([P(3)])]], repr(P(P(4))))
print(str([p]) + repr((p, P(None))))
print(p, P(5), sep=" | ", end=" end\n")
print(", ".join(map(str, [p, P(6)])), [*map(repr, (p,))])

class Child(P):
    def __repr__(self):
        return "Child:" + suspend(super().__repr__())

print(Child(7), [Child(8)])
e = ValueError(p, [P(9)])
print(e, repr(e))
try:
    raise KeyError(p)
except KeyError as err:
    print(err, str(err))
