# printf-style formatting: every conversion, flag, width and mapping.
print("%s %r %a" % ("é", "é", "é"), "%s" % None, "%s" % [1, "a"], "%s" % ((1, 2),), "%s %s" % (1, (2, 3)), "100%%" % (), "%s%%" % 50)
print("[%5s] [%-5s] [%05d] [%+d] [% d] [%5.1f] [%-8.3f] [%08.3f] [%+.2e] [%g] [%G]" % ("ab", "ab", 42, 42, 42, 3.14159, 2.5, -2.5, 12345.678, 1e-10, 1e20))
print("%x %X %#x %#X %o %#o %c %c %i %u" % (255, 255, 255, 255, 8, 8, "z", 122, 7, 8), "%5x|%-5x|%05x" % (10, 10, 10), "%.3s|%.0s|%10.2s|" % ("abcdef", "abc", "xyz"))
print("%*d|%-*d|%.*f|%*.*f" % (6, 42, 6, 42, 2, 3.14159, 8, 3, 2.71828), "%(a)s %(b)05d %(a)r %(c).1f" % {"a": "x", "b": 42, "c": 2.25}, "%(k)s" % {"k": None}, "%%(no)s" % {})
print("%d %d %d" % (1.9, -1.9, True), "%d" % 10**25, "%f" % 10**20, "%.0f %.0f" % (0.5, 1.5), "%e" % 0, "%s" % 1e16, "%r" % 0.1, "%5d%%" % 7, "%s" % b"x", "%s" % {"k": 1}, "%f %f" % (float("inf"), float("nan")))
class C:
    def __str__(self): return "C str"
    def __repr__(self): return "C repr"
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 1.5
c = C()
print("%s %r %d %x %f %c" % (c, c, c, c, c, C.__index__(c)), "%s" % c, "%(x)s" % {"x": c}, "%s" % [c])
rows = [("name", "qty", "price"), ("fig", 3, 1.5), ("banana", 12, 0.25)]
for i, row in enumerate(rows):
    print(("%-8s %5s %8s" if i == 0 else "%-8s %5d %8.2f") % row)
tries = ["'%d' % 'x'", "'%d' % (1, 2)", "'%d %d' % 1", "'%d %d' % (1,)", "'%q' % 1", "'%' % 1", "'%(a)s' % 1", "'%(a)s' % {'b': 1}", "'%s' % ()", "'' % 1", "'' % ()", "'' % []", "'x' % {'a': 1}", "'%c' % 'ab'", "'%c' % 1114112", "'%x' % 'a'", "'%x' % 1.5", "'%f' % 'a'", "'%*d' % ('a', 1)", "'%(a' % {}", "'%.2' % 1", "'%s' % (1, 2)", "'%i' % None", "'%d' % 1j", "'%5' % 1", "'%-' % 1", "'%ld' % 5"]
for t in tries:
    try:
        print(t, repr(eval(t)))
    except Exception as e:
        print(t, type(e).__name__, e)
