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
m = memoryview(b'abcdef')
t(lambda: m[0]); t(lambda: m[-1]); t(lambda: m[6]); t(lambda: m[1:3]) if False else None; t(lambda: bytes(m[1:4])); t(lambda: bytes(m[::2])); t(lambda: bytes(m[::-1])); t(lambda: m['a']); t(lambda: m[N(1)]); t(len, m); t(list, m); t(m.tobytes); t(m.tolist); t(m.hex); t(m.hex, ':'); t(lambda: m.nbytes); t(lambda: m.itemsize); t(lambda: m.format); t(lambda: m.ndim); t(lambda: m.shape); t(lambda: m.strides); t(lambda: m[::2].strides); t(lambda: m.suboffsets); t(lambda: m.readonly); t(lambda: m.obj); t(lambda: m.contiguous); t(lambda: m.c_contiguous); t(lambda: m.f_contiguous); t(lambda: m[::2].contiguous); t(lambda: m == b'abcdef'); t(lambda: m == bytearray(b'abcdef')); t(lambda: m == 'abcdef'); t(lambda: b'abcdef' == m); t(lambda: m[::2] == b'ace'); t(lambda: m != b'x'); t(lambda: m < b'b'); t(lambda: hash(m) == hash(b'abcdef')); t(lambda: 97 in m); t(lambda: 0 in m); t(lambda: 'a' in m); t(bool, m); t(bool, memoryview(b'')); t(lambda: memoryview(m)[0]); t(lambda: m + b'a'); t(lambda: m * 2); t(memoryview, 'a'); t(memoryview, 5); t(memoryview); t(memoryview, [1]); t(lambda: repr(m).startswith('<memory at 0x')); t(lambda: list(reversed(m))); t(lambda: [*m]); t(m.count, 97); t(m.index, 99); t(m.index, 5); t(m.index, 97, 1); t(lambda: bytes(m)); t(lambda: bytearray(m)); t(lambda: b'x'.join([m])); t(lambda: int.from_bytes(m[:2])); t(lambda: str(m[:3], 'ascii')); t(lambda: m.toreadonly().readonly); t(lambda: m[::0]); t(lambda: m[1.0])
def set_item(v, i, x): v[i] = x
def del_item(v, i): del v[i]
t(set_item, m, 0, 1); t(del_item, m, 0)
b = bytearray(b'abcdef'); w = memoryview(b)
t(set_item, w, 0, 65); t(set_item, w, -1, 90); t(set_item, w, 6, 1); t(set_item, w, 0, 256); t(set_item, w, 0, 'a'); t(set_item, w, slice(1, 3), b'XY'); t(set_item, w, slice(1, 3), b'X'); t(set_item, w, slice(1, 3), 5); t(set_item, w, slice(None, None, 2), b'123'); t(set_item, w, 0, b'a'); t(set_item, w, 'a', 1); t(set_item, w, slice(0, 2), bytearray(b'__')); t(set_item, w, slice(0, 2), memoryview(b'mm')); t(set_item, w, 0, 1.5); t(del_item, w, 0); t(lambda: bytes(b)); t(lambda: w.readonly); t(lambda: hash(w)); t(set_item, w.toreadonly(), 0, 1); t(lambda: w[2:4].tobytes()); t(set_item, w[2:4], 0, 33); t(lambda: b)
with memoryview(b'abc') as k:
    print(k[0])
t(lambda: k[0]); t(len, k); t(lambda: k.tobytes()); t(repr, k) if False else t(lambda: repr(k).startswith('<released memory at')); t(k.release); t(lambda: k == k); t(lambda: k.nbytes)
c = memoryview(bytes(range(16))).cast('H'); t(lambda: c[0]); t(lambda: c.tolist()); t(len, c); t(lambda: c.itemsize); t(lambda: c.format); t(lambda: c.shape); t(lambda: c.strides); t(lambda: c.cast('B')[1]); t(lambda: c.nbytes); t(lambda: c[1:3].tolist()); t(lambda: memoryview(bytes(range(8))).cast('i').tolist()); t(lambda: memoryview(b'\xff\xff').cast('b').tolist()); t(lambda: memoryview(b'\x00\x00\x80\x3f').cast('f').tolist()); t(lambda: memoryview(bytes(8)).cast('d').tolist()); t(lambda: memoryview(b'\x01\x00').cast('?').tolist()); t(lambda: memoryview(b'ab').cast('c').tolist()); t(lambda: memoryview(b'abc').cast('H')); t(lambda: memoryview(b'ab').cast('x')); t(lambda: memoryview(b'ab').cast(5)); t(lambda: memoryview(bytes(8)).cast('q').tolist()); t(lambda: memoryview(bytes(8)).cast('Q')[0]); t(lambda: memoryview(bytes(range(4))).cast('H').cast('I')); t(lambda: memoryview(b'abcd')[::2].cast('H'))
q = bytearray(8); h = memoryview(q).cast('h'); h[0] = -2; h[1] = 300; t(lambda: q); t(set_item, h, 0, 40000); t(set_item, h, 0, 'a'); f = memoryview(q).cast('f'); f[1] = 1.5; t(lambda: f.tolist()); t(set_item, f, 0, 'a'); t(lambda: f == memoryview(q).cast('f')); t(lambda: memoryview(b'ab').cast('c')[0]); t(lambda: h == f)
