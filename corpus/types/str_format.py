# str.format and format_map: fields, attributes, indexes, nesting and errors.
class P:
    def __init__(self, x): self.x, self.items = x, {"k": [1, 2]}
    def __repr__(self): return f"P({self.x})"
    def __format__(self, spec): return f"<{spec}>"

p = P(5)
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{} {k}".format(1, k=2), "{{}} {{{}}}".format(1))
print("{0.x} {0.items[k]} {0.items[k][1]} {p.x}".format(p, p=p), "{0[0]} {0[-1]}".format({0: "int", "-1": "str"}), "{[key]}".format({"key": "v"}), "{0[a b]}".format({"a b": 1}))
print("{!r} {!s} {!a} {!r:>6}".format("é", "é", "é", "x"), "{:>5}|{:<5}|{:^5}|{:*^5}".format(1, 2, 3, 4), "{:{}}|{:{w}.{p}}|".format(1, 5, "abcdef", w=6, p=2), "{} {:spec} {0!r}".replace("0", "").format(p, p, p))
print("{:,} {:.2f} {:%} {:e} {:x} {:#o} {:08b} {:+d} {:s}".format(1234567, 3.14159, 0.5, 12345.0, 255, 8, 5, 3, "s"))
print("{:10}|{:10}|{:10}|".format("str", 5, 5.5), "{:.3}|{:.0}|{:5.1}|".format("abcdef", "abc", "xyz"), "{:<10}{:>10}".format("l", "r"), "{:-^20}".format(" mid "))
print("{a.b}".format(a=type("T", (), {"b": 7})), "{x}{y}".format_map({"x": 1, "y": 2}), "{0:{1}>{2}}".format("z", "*", 4), "{:d}".format(True), "{}".format([1, "a"]), "".format(1), "plain".format())

class Default(dict):
    def __missing__(self, key): return "{" + key + "}"

print("{known} {unknown}".format_map(Default(known=1)), "%(known)s %(other)s" % Default(known=1))
print("{0}{0}{1}".format(*"ab"), "{x} {y}".format(**{"x": 1, "y": 2}), "{:>{width}}".format("r", width=5), "{!s:.2}".format(12345), "{:\u00e9^5}".format("x"))
tries = ["'{}'.format()", "'{a}'.format(1)", "'{0}{}'.format(1)", "'{'.format()", "'}'.format()", "'{0'.format(1)", "'{0.}'.format(1)", "'{0[}'.format(1)", "'{0.z}'.format(1)", "'{0[0]}'.format(5)", "'{!x}'.format(1)", "'{!}'.format(1)", "'{!rr}'.format(1)", "'{:z}'.format('a')", "'{:d}'.format(1.5)", "'{:+}'.format('a')", "'{:,}'.format('a')", "'{:5}'.format([])", "'{:5}'.format(None)", "'{a.b}'.format(a={})", "'{:=5}'.format('a')", "'{:.5d}'.format(1)", "'{0]}'.format(1)", "'{:{:{}}}'.format(1, 2, 3)"]
for t in tries:
    try:
        print(t, repr(eval(t)))
    except Exception as e:
        print(t, type(e).__name__, e)
