# Everything that changes a bytearray, and the refusals.
def run(text):
    a = bytearray(b'abcdef')
    try: r = eval(text, {'a': a})
    except SyntaxError:
        try: r = exec(text, {'a': a})
        except Exception as e: r = f'{type(e).__name__}: {e}'
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(f'{text:30} {r!r} {a}')
for t in '''a.append(65)
a.append(256)
a.append('x')
a.append(b'x')
a.extend(b'xyz')
a.extend([1, 2])
a.extend('xyz')
a.extend([300])
a.extend(5)
a.extend(iter([65, 'x']))
a.insert(1, 65)
a.insert(-100, 65)
a.insert(1, -1)
a.pop()
a.pop(0)
a.pop(99)
bytearray().pop()
a.remove(99)
a.remove(65)
a.remove(b'c')
a.reverse()
a.clear()
a.copy() == a, a.copy() is a
a.resize(3)
a.resize(8)
a.resize(-1)
a[0] = 65
a[0] = b'x'
a[0] = 300
a[9] = 1
a[1:3] = b'XYZ'
a[1:3] = [1, 2, 3]
a[1:3] = 'xy'
a[1:3] = 5
a[::2] = b'123'
a[::2] = b'12'
a[1:1] = a
a[:] = b''
del a[0]
del a[1:3]
del a[::2]
del a[9]
a += b'x'
a += 'x'
a += [1]
a *= 2
a *= -1
a[1:3] = memoryview(b'mv')
a[-1:] = range(3)
a.take_bytes() if hasattr(a, 'take_bytes') else None
a.__init__(b'new')
a[2:4] = ()
a.__delitem__(slice(None, None, -2))
a.isalnum(), a.upper(), a.find(b'c')'''.splitlines(): run(t)
m = bytearray(b'abc'); v = memoryview(m); m[0] = 90; m[1:3] = b'qq'; m.reverse(); print(v.tolist()); v[0] = 33; print(m); v.release(); m.append(33); print(m)
