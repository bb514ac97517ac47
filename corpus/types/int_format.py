# Integers through format specs, printf formats and conversions.
for n in (0, 7, -42, 1234567, 10**18, -10**20):
    print([format(n, s) for s in ("", "d", "5", "<12", ">12", "^12", "012", "+", " ", ",", "_", "+,d", "*^15,")])
for n in (0, 255, -255, 2**40):
    print([format(n, s) for s in ("x", "X", "#x", "#X", "o", "#o", "b", "#b", "08b", "#010x", "_x", "_b", ">#12x", "+x")])
for n in (0, 65, 1234, -5):
    print([format(n, s) for s in ("e", ".2e", "f", ".1f", "g", ".3g", "%", ".0%", "10.2f", ",.2f", "E", "G", "n")])
print(format(65, "c"), format(8364, "c"), format(97, "5c") + "|", f"{True:d} {True} {False:5}|", format(True, "x"))
print("%d %i %5d|%-5d|%05d %+d % d %x %X %#x %o %#o %c %c %s %r" % (1, 2, 3, 4, 5, 6, 7, 255, 255, 255, 8, 8, 65, "z", 9, 10))
print("%d%%" % 50, "%*d|%-*d|" % (5, 42, 5, 42), "%.3d" % 7, "%5.3d|" % 7, "%e" % 12345, "%d" % 3.99, "%x" % -255, "%s" % 10**20)
print("%(a)d-%(b)05.1f-%(a)s" % {"a": 3, "b": 2.5})
print("{:d} {:5d} {:<5d}| {:^5}| {:+} {:,} {:x} {:#b} {!r} {:>{w}}".format(1, 2, 3, 4, 5, 6000000, 255, 5, 7, 8, w=4))
print(str(5), repr(5), f"{5!s:>3}", f"{-5:=5}", f"{-5:=+5}", f"{5:0>5}", f"{5:0<5}", f"{-5:05}", f"{-5:>05}", f"{5:x>5}")
for spec in ("z", ".2", ".2d", "5,x", ",_", "10q", "s", "=s", "c,", "+c", "'d"):
    try:
        print(spec, repr(format(300, spec)))
    except ValueError as e:
        print(spec, e)
try:
    format(-1, "c")
except OverflowError as e:
    print(e)
for bad in ("", " ", "1 2", "0x", "1_", "_1", "1__2", "--1", "1.5", "１２", "٣", "0b2", "1e5", "\n7\t", "+8", "- 9"):
    try:
        print(repr(bad), int(bad))
    except ValueError as e:
        print(e)
