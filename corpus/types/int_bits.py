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
for v in (0, 1, -1, 5, -5, 255, 256, -256, 2 ** 31, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 64, -2 ** 64, 3 ** 80, -3 ** 80):
    print(v, v.bit_length(), v.bit_count(), ~v, -v, v & 0xFF, v | 1, v ^ 0xF0, v >> 3, v << 3, v & -v, bin(v)[:12], oct(v)[-5:], hex(v)[-6:], v.as_integer_ratio(), v.is_integer())
for a in (6, -6, 2 ** 70, -2 ** 70):
    for b in (3, -3, 2 ** 65, -2 ** 65, 0):
        print(a, b, a & b, a | b, a ^ b, a + b, a - b, a * b, end=' ')
        if b: print(a // b, a % b, divmod(a, b), a / b)
        else: print()
print(1 << 100, 1 << 0, 0 << 100, -1 >> 200, 2 ** 100 >> 99, -2 ** 100 >> 99, 5 >> 64, -5 >> 64, 1 << 63, 1 << 64 >> 64, -1 << 63)
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, (-2) ** -3, 2 ** -1, 10 ** 25, (-1) ** 10 ** 6, 1 ** 10 ** 6, 7 ** 77, pow(7, 77, 1000), pow(-7, 77, 1000), pow(7, 77, -1000), pow(3, -1, 11), pow(10, -2, 7), pow(0, 0, 1), pow(5, 0, 1), pow(2, 1000, 2 ** 89 - 1))
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(1250, -2), round(1350, -2), round(10 ** 20 + 50, -2), round(5, -1), round(5, -5), round(-5, -1), round(55555, -10), round(2 ** 70, -20), round(7, 3), round(True), round(False, -1))
print(int.from_bytes(b'\x01\x02\x03', 'big'), int.from_bytes(b'\xff\xfe', 'little', signed=True), (1000).to_bytes(2, 'big'), (-1000).to_bytes(3, 'little', signed=True), (2 ** 100).to_bytes(13, 'big').hex(), int.from_bytes((3 ** 50).to_bytes(10, 'little'), 'little') == 3 ** 50)
print(0b1010, 0o17, 0xFF, 1_000_000, 0b1111_0000, 0xdead_beef, 0O7, 0XAB, 0B1, 00, 0_0)
print(5 // 2, -5 // 2, 5 // -2, -5 // -2, 5 % 3, -5 % 3, 5 % -3, -5 % -3, divmod(-7, 2), divmod(7, -2), 7 / 2, -7 / 2, 6 / 3, 1 / 3, 10 ** 20 / 3, 2 ** 1000 / 2 ** 999, 1 / 2 ** 1000, (2 ** 53 + 1) / 1, 0 / 5, -0 / 5)
for f in (lambda: 1 << 2.0, lambda: 1 << -1, lambda: 1 >> -1, lambda: 5 & 'a', lambda: 5 // 0, lambda: 5 % 0, lambda: 5 / 0, lambda: divmod(5, 0), lambda: 10 ** 30 // 0, lambda: 0 ** -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: 2 ** 1e400 if False else 10 ** 400 / 1, lambda: float(10 ** 400), lambda: 10 ** 400 + 1.0, lambda: 10 ** 400 < 1e308, lambda: 10 ** 400 == float('inf'), lambda: int('9' * 5000), lambda: str(9 ** 5000), lambda: 1 @ 1, lambda: (1).x, lambda: len(1), lambda: iter(1), lambda: 1 in 1, lambda: 1 < 'a', lambda: -'1', lambda: round(1, 'a'), lambda: bin(1.0), lambda: hex('a'), lambda: range(1.0), lambda: [1] * 1.0, lambda: 'a' * 10 ** 30, lambda: [1][10 ** 30], lambda: chr(10 ** 30)):
    t(f)
