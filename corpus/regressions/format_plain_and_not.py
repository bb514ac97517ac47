# Fields that are formatted at once, among such as are not, and errors in their order.
class Shown:
    def __str__(self):
        return "shown"

    def __repr__(self):
        return "<Shown>"

    def __format__(self, spec):
        return f"[{spec}]"


class Text(str):
    def __format__(self, spec):
        return "text:" + spec


s = Shown()
print("{} {}".format(1, "a"), "{0}{1}{0}".format("x", 2), "{a} {b:>5} {a!r}".format(a="k", b=3), "{{}} {}".format(5))
print("{:5d}|{:<5}|{:^7.3f}|{:>4}|{:+,}".format(3, "ab", 2.5, "z", 12345), "{:x} {:#b} {:e} {:%}".format(255, 5, 1.5, 0.25))
print("{} {:10} {!s:>8} {!r}".format(s, s, s, s), "{} {:q}".format(Text("t"), Text("u")), "{} {}".format(True, None), "{:d}".format(True))
print("{:{}} {:{w}.{p}f}".format("a", 5, 2.5, w=8, p=2), "{0[1]} {1.real} {2[k]}".format([1, 2], 3, {"k": 4}), "{a[0]}{b.imag}".format(a="xy", b=2j))
print("{} {:>40} {}".format("long" * 10, "right", 2**70), "{:é^7}".format("é"), "{:08.3f}".format(-1.5), "{:08}".format("a"), "{:=+8}".format(7))
print("{k}".format_map({"k": 1}), "{k:>4}|{m}".format_map({"k": "v", "m": 2.5}))
for form, args, keywords in (
    ("{} {1}", (1, 2), {}),
    ("{1} {}", (1, 2), {}),
    ("{} {}", (1,), {}),
    ("{} {a}", (1,), {}),
    ("{:d}", ("a",), {}),
    ("{:s}", (1,), {}),
    ("{:.2}", (1,), {}),
    ("{:5", (1,), {}),
    ("{", (), {}),
    ("}", (), {}),
    ("{!z}", (1,), {}),
    ("{a.b}", (), {"a": 1}),
    ("{0[x]}", ([1],), {}),
    ("{:z5}", ("a",), {}),
    ("{99999999999999999999}", (1,), {}),
    ("{:99999999999999999999}", (1,), {}),
    ("a{} b{:d} c{}", (1, "x", 2), {}),
):
    try:
        print(form.format(*args, **keywords))
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print("%5d|%-5d|%05d|%+d|% d|%x|%#X|%o" % (3, 3, 3, 3, 3, 255, 255, 8), "%8.2f|%-8.1f|%e|%G|%.0f" % (2.345, 2.5, 12345.678, 1e-9, 2.5))
print("%10s|%-10s|%.2s|%5.1s" % ("ab", "cd", "efg", "hij"), "%*d|%-*s|%.*f" % (5, 3, 6, "a", 2, 1.5), "%s %5s %r" % (s, s, s))
print("%(a)5d %(b)s" % {"a": 1, "b": s}, "%f" % 3, "%d" % 3.7, "%5d" % True, "%s" % Text("sub"), "%5s" % Text("sub"), "%x" % 2**70, "%i%%" % 50)
for form, values in (("%5d", "a"), ("%.2f", "b"), ("%x", 1.5), ("%5", (1,)), ("%*d", ("a", 1)), ("%d %d", (1,)), ("%-5d %s", (1, 2, 3)), ("%(a)d", 1), ("%c", "ab"), ("%5y", 1)):
    try:
        print(form % values)
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
