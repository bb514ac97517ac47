# bytearray: mutation, slices and the bytes methods on it.
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b" ok")
a += b"!"
print(a, len(a), a[0], a[1:3], a == b"Hello! ok!", type(a[1:3]).__name__, bytes(a), list(a[:2]))
a[0:5] = b"HEY"
a.insert(3, 46)
print(a, a.pop(), a.pop(0), a)
a.remove(46)
a.reverse()
print(a, a.count(b"k"), a.find(b"o"), a.upper(), a.split(b" "), a.replace(b"k", b"KK"), a + b"x", b"x" + a, a * 2)
del a[0]
del a[-2:]
print(a, bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), a.copy(), a.copy() is a, a.hex(), a.decode())
a.clear()
print(a, bool(a), bytearray(b"a") < bytearray(b"b"), bytearray(b"a") == b"a", 97 in bytearray(b"a"), b"b" in bytearray(b"abc"), repr(bytearray(b"it's")))
a[:] = range(5)
a[::2] = b"xyz"
a *= 2
print(a, sum(a), max(a), sorted(a)[:3], bytearray(b"x,y").split(b","), b",".join([bytearray(b"p"), b"q"]), bytearray(b"ab").join([b"1", b"2"]), bytearray(b"%d") % 5)
alias = a
alias.append(0)
print(a is alias, len(a), isinstance(a, bytes), isinstance(a, bytearray), bytearray.fromhex("0aff"), a.startswith(b"x"), bytearray(b" s ").strip(), bytearray(b"abc").translate(bytes.maketrans(b"a", b"z")))
m = memoryview(b"buffer")
print(m[0], m[1:3].tobytes(), len(m), bytes(m[::2]), m.tolist()[:2], m == b"buffer")
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(99, 1), lambda: a.pop(99), lambda: a.remove(255), lambda: hash(a), lambda: a + "s", lambda: bytearray("s"), lambda: {a: 1}, lambda: a.extend("s"), lambda: a.extend(5), lambda: a.insert("x", 1), lambda: bytearray().pop(), lambda: a[1.5]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
