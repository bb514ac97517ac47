def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str):
    pass
for c in (bytes, bytearray):
    v = c(b'abcdef')
    t(lambda: v[0]); t(lambda: v[-1]); t(lambda: v[6]); t(lambda: v[-7]); t(lambda: v[1:3]); t(lambda: v[::2]); t(lambda: v[::-1]); t(lambda: v[10:]); t(lambda: v['a']); t(lambda: v[1.0]); t(lambda: v[N(2)]); t(lambda: v[True]); t(lambda: v[N(1):N(3)]); t(lambda: v[::0]); t(lambda: v[10 ** 30]); t(lambda: v[None]); t(lambda: v['a':])
    t(lambda: v + b'x'); t(lambda: v + bytearray(b'x')); t(lambda: v + 'x'); t(lambda: v + 1); t(lambda: 'x' + v); t(lambda: v + memoryview(b'q')); t(lambda: v * 2); t(lambda: 2 * v); t(lambda: v * 0); t(lambda: v * -1); t(lambda: v * 'a'); t(lambda: v * 1.5); t(lambda: v * N(2)); t(lambda: v - b'a'); t(lambda: -v); t(lambda: v + None); t(lambda: v @ v); t(lambda: v | v); t(lambda: 1 + v)
    t(lambda: b'cd' in v); t(lambda: 97 in v); t(lambda: 0 in v); t(lambda: 256 in v); t(lambda: -1 in v); t(lambda: 'a' in v); t(lambda: b'' in v); t(lambda: None in v); t(lambda: bytearray(b'f') in v); t(lambda: 1.0 in v); t(lambda: N(98) in v); t(lambda: 10 ** 30 in v)
    t(lambda: v == b'abcdef'); t(lambda: v == bytearray(b'abcdef')); t(lambda: v == 'abcdef'); t(lambda: v == memoryview(b'abcdef')); t(lambda: v != b'x'); t(lambda: v < b'b'); t(lambda: v < bytearray(b'b')); t(lambda: v < 'b'); t(lambda: v >= 1); t(lambda: v <= b'abcdef'); t(lambda: v > b'abcde'); t(lambda: [1] < v)
    t(len, v); t(list, v); t(tuple, v); t(max, v); t(sum, v); t(sorted, v, reverse=True); t(lambda: [*v]); t(bool, c()); t(bool, c(b'a')); t(repr, c(b'\x00\t\n\r\'"\\\x7f\x80\xff')); t(repr, c(b"it's")); t(repr, c(b'"')); t(repr, c(b'\'"')); t(str, c(b'a')); t(format, c(b'a')); t(format, c(b'a'), '5'); t(ascii, c(b'\xff')); t(lambda: list(reversed(v))); t(lambda: {bytes(v): 1}[v] if c is bytes else hash(v)); t(iter(v).__next__); t(lambda: type(iter(v)).__name__); t(lambda: list(zip(v, 'xy'))); t(lambda: a if (a := v[0]) else 0)
    t(v.__add__, b'x'); t(v.__add__, 'x'); t(v.__contains__, 97); t(v.__contains__, 'a'); t(v.__eq__, b'abcdef'); t(v.__eq__, 'a'); t(v.__lt__, b'b'); t(v.__lt__, 1); t(v.__getitem__, 1); t(v.__getitem__, slice(2)); t(v.__len__); t(v.__mul__, 2); t(v.__rmul__, 2); t(v.__mul__, 'a'); t(v.__repr__); t(v.__mod__, ()); t(v.__rmod__, b'%s'); t(v.__rmod__, 5); t(v.__format__, ''); t(lambda: list(v.__iter__())); t(c.__add__, 1, b''); t(c.__len__, 'a'); t(c.upper, 'a'); t(c.upper); t(v.upper, 1)
def set_item(v, i, x): v[i] = x
def del_item(v, i): del v[i]
t(set_item, b'abc', 0, 65); t(del_item, b'abc', 0)
def ba(f, *a):
    v = bytearray(b'abcdef')
    try: r = f(v, *a)
    except BaseException as e: r = f'{type(e).__name__} {e}'
    print(v, r)
for i, x in ((0, 65), (-1, 66), (6, 1), (0, 256), (0, -1), (0, 'a'), (0, b'a'), (0, 1.5), (N(1), N(70)), (slice(1, 3), b'XYZ'), (slice(1, 3), b''), (slice(0, 0), b'__'), (slice(None), b''), (slice(None, None, 2), b'123'), (slice(None, None, 2), b'12'), (slice(None, None, -1), b'654321'), (slice(1, 3), [1, 2, 3]), (slice(1, 3), 'ab'), (slice(1, 3), 5), (slice(1, 3), (i for i in (65, 66))), (slice(1, 3), [300]), (slice(1, 3), bytearray(b'q')), (slice(5, 2), b'ins'), ('a', 1), (1.0, 1), (slice(1, 3), memoryview(b'mv')), (slice(None, None, 2), b''), (slice(1, 2), None), (10 ** 30, 1), (slice(0, 2), {65})):
    ba(set_item, i, x)
for i in (0, -1, 6, slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(None), slice(3, 1), 'a', N(2), slice(N(0), N(2))):
    ba(del_item, i)
ba(bytearray.append, 103); ba(bytearray.append, 256); ba(bytearray.append, 'a'); ba(bytearray.append, N(5)); ba(bytearray.append); ba(bytearray.append, b'a'); ba(bytearray.append, -1); ba(bytearray.append, 10 ** 30); ba(bytearray.extend, b'gh'); ba(bytearray.extend, [1, 2]); ba(bytearray.extend, 'ab'); ba(bytearray.extend, 5); ba(bytearray.extend, [300]); ba(bytearray.extend, (i for i in (65, 66))); ba(bytearray.extend, ['a']); ba(bytearray.extend, bytearray(b'z')); ba(bytearray.extend, range(3)); ba(bytearray.extend, None)
ba(bytearray.insert, 0, 1); ba(bytearray.insert, -1, 1); ba(bytearray.insert, 100, 1); ba(bytearray.insert, -100, 1); ba(bytearray.insert, 0, 256); ba(bytearray.insert, 'a', 1); ba(bytearray.insert, 0); ba(bytearray.insert, N(2), N(65)); ba(bytearray.pop); ba(bytearray.pop, 0); ba(bytearray.pop, -2); ba(bytearray.pop, 6); ba(bytearray.pop, 'a'); ba(bytearray.pop, N(1)); ba(bytearray.remove, 99); ba(bytearray.remove, 1); ba(bytearray.remove, 'a'); ba(bytearray.remove, 256); ba(bytearray.reverse); ba(bytearray.clear); ba(bytearray.copy); ba(bytearray.resize, 3); ba(bytearray.resize, 8); ba(bytearray.resize, -1); ba(bytearray.resize, 'a'); ba(bytearray.__iadd__, b'x'); ba(bytearray.__iadd__, 'x'); ba(bytearray.__iadd__, [1]); ba(bytearray.__imul__, 2); ba(bytearray.__imul__, 0); ba(bytearray.__imul__, 'a'); ba(bytearray.__delitem__, 0); ba(bytearray.__setitem__, 0, 65); ba(bytearray.__alloc__) if False else None
t(bytearray().pop); t(bytearray().pop, 0)
v = w = bytearray(b'ab'); v += b'c'; v *= 2; print(v, w, v is w)
v = b = b'ab'; v += b'c'; v *= 2; print(v, b)
def iadd(x):
    v = bytearray(b'ab'); v += x; return v
def imul(x):
    v = bytearray(b'ab'); v *= x; return v
t(iadd, 5); t(iadd, 'a'); t(iadd, [1]); t(iadd, memoryview(b'q')); t(imul, 'a'); t(imul, 1.5); t(imul, N(2)); t(imul, -1)
v = bytearray(b'ab')
for x in v:
    if len(v) < 5: v.append(x + 1)
print(v)
it = iter(v); v.clear(); print(list(it)); v.extend(b'xyz'); print(list(it))
print(bytearray(b'a') + b'b', b'a' + bytearray(b'b'), bytearray(b'ab') * 3, bytearray(b'abc')[::-1])
v = bytearray(b'abc'); v.extend(v); print(v); v[1:1] = v; print(v)
