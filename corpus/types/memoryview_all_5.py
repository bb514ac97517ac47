# memoryview: items, slices, casts, attributes, writing, release and comparison.
b = bytearray(range(12))
m = memoryview(b)
for t in ('m[0] = 99', 'm[1:3] = b"zz"', 'm[1:3] = b"z"', 'm[0] = 256', 'm[0] = b"x"', 'm[0] = -1', 'm[::2] = bytes(6)', 'm[20] = 1', 'del m[0]', 'm.toreadonly()[0] = 1', 'memoryview(b"x")[0] = 1', 'm.cast("H")[0] = 513', 'm[4:6] = memoryview(b"qr")', 'm[3:5] = m[4:6]', 'm.cast("c")[0] = b"q"', 'm.cast("c")[0] = 5'):
    try: exec(t); print(t, b.hex())
    except Exception as e: print(t, type(e).__name__, e)
with memoryview(b'ctx') as c: print(c[0], c.tolist())
for f in (lambda: c[0], lambda: c.tolist(), lambda: len(c), lambda: repr(c)[:17], lambda: c.release(), lambda: c == b'ctx', lambda: c.format, lambda: bytes(c)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = m[2:4]; m.release(); print(s.tolist(), s.nbytes)
