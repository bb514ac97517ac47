# Arithmetic past the machine word: identities that must hold, and their digits.
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fact(30), fact(50) // fact(48), fib(150), fib(300) % 10**20, 2**127 - 1, 3**100, -7**30)
a, b = 10**40 + 12345678901234567890, 987654321098765432109876543210
for x, y in ((a, b), (-a, b), (a, -b), (-a, -b), (b, a), (a, 7), (a, -(2**63)), (2**63, 2**31)):
    q, r = divmod(x, y)
    print(q, r, q * y + r == x, x // y == q, x % y == r, (x + y) - y == x, (x * y) // y == x, x ^ y ^ y == x, (x & y) + (x | y) == x + y)
print(a << 13, a >> 50, -a >> 50, (a << 100) >> 100 == a, a & (2**64 - 1), -a & (2**64 - 1), a | 1, ~a, a ^ -1)
print(a.bit_length(), (-a).bit_length(), a.bit_count(), len(str(a)), str(a)[::-1], int(str(a)) == a, int(hex(a), 16) == a, int(bin(a), 2) == a, hex(a), oct(b))
print(a == float(a), a < 1e41, a > 1e39, float(a), int(float(10**22)) == 10**22, a / b, b / a, a / 10, 2**1000 / 2**999, int(1e30), 10**25 == 1e25, 2**64 == 2.0**64, 2**64 + 1 == 2.0**64)
print(pow(a, 20, b), pow(3, 10**20, 10**9 + 7), pow(a, -1, 10**9 + 7) * a % (10**9 + 7), abs(-a) == a, -a + a, a - a, a * 0, a // a, a % 1, (-a) ** 3 == -(a ** 3), a ** 0, hash(a) == hash(a), {a: "k"}[a + 0])
print(f"{a:,}", f"{a:_}", f"{a:x}", f"{a:e}", f"{a:>45}", f"{-a:+}", f"{2**70:#x}", f"{2**70:,}", "%d" % a, "%x" % b, "%e" % b, "{:.3g}".format(a), str(-b), repr(b))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 9223372036854775807, 4611686018427387904 * 2, 9223372036854775807 - -1, -(-9223372036854775808), abs(-9223372036854775808), -9223372036854775808 // -1, 2**63 - 1, 1 << 63, 1 << 62)
print((2**200).to_bytes(26, "big").hex(), int.from_bytes(b"\xff" * 10, "big"), int.from_bytes(b"\x80" + b"\0" * 9, "big", signed=True), (-2**70).to_bytes(9, "little", signed=True).hex(), int("z" * 20, 36), int("1" * 80, 2), round(12345678901234567890, -5), round(-25 * 10**20, -21), sum([2**62] * 4), max(2**65, 2**64), sorted([2**70, -2**70, 0]))
root = int(a ** 0.5)
n, x = 10**30, 10**15 + 7
while abs(x * x - n) > 2 * x: x = (x + n // x) // 2
print(x, 10**18 * 10**18 == 10**36, 123456789**7 % 1000, all(2**k == 1 << k for k in range(130)), all((10**k) // 10 == 10**(k - 1) for k in range(1, 60)), [10**k % 97 for k in range(0, 60, 9)])
