# True and False as numbers, as text and as the result of truth tests.
print(True, False, repr(True), str(False), int(True), float(False), True + 1, True * 3, False - 1, True / 2, -True, +False)
print(True & False, True | False, True ^ True, True & 3, type(True & True).__name__, type(True & 1).__name__, type(True + True).__name__, not True)
print(True == 1, False == 0, True is True, True == 1.0, True < 2, max(True, 2), sorted([True, False, 0.5]), sum([True, False, True]))
print(["no", "yes"][True], "ab"[False], {1: "one", True: "true"}, {0: "a", False: "b", 0.0: "c"}, True in [1], [True].index(1), (True, 1).count(1))
values = [0, 1, -1, 0.0, 0.1, "", " ", "0", "False", [], [0], (), (None,), {}, {0: 0}, set(), {0}, None, range(0), range(1), b"", b"\0", 0j, ..., int, len, object]
print([bool(v) for v in values])
print(bool(), bool([]), bool(not []), isinstance(True, int), issubclass(bool, int), bool.__mro__, type(True), type(None))
print(f"{True}", f"{True:5}|{True:<6}|{False:>6}|{True:^7}|{True:d}|{True:05d}|{True!r:>6}", "%s %d %r" % (True, True, False), format(True), format(False, ""))
print(True.bit_length(), True.real, True.numerator, (True).__class__.__name__, hash(True) == hash(1), True.to_bytes(1, "big"), True.conjugate())
print(any([]), all([]), True and "x", False or "y", not None, not not 5, 1 if True else 0, True if [] else False)
print(None is None, None == 0, None == False, repr(None), str(None), f"{None}", [None] * 2, None or 0, bool(None))
for f in (lambda: bool(1, 2), lambda: None + 1, lambda: None < 1, lambda n=None: n(), lambda n=None: n[0], lambda: len(True), lambda: type(None)(1), lambda: True.x, lambda: iter(True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(None)() is None, bool("a" > "b"), (1 > 2) + (2 > 1), [x > 1 for x in (1, 2)], True != (not True), True == (not False))
