# Operators on ints, small and large, positive and negative.
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (10**20, 7), (-10**20, 10**9 + 7), (2**64, 2**32), (1, 10**30)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a & b, a | b, a ^ b, a < b, a == b)
print(7 / 2, -7 / 2, 6 / 3, 10**20 / 3, 1 / 10**400, 10**400 / 10**399)
print(2**10, 2**100, (-2)**3, 2**-1, 0**0, 10**-2, 3**0, (-1)**1001, 7**77)
print(1 << 70, -1 << 3, 1 >> 1, -1 >> 10, 10**20 >> 30, -10**20 >> 30, 5 >> 100, -5 >> 100)
print(~0, ~5, ~-1, ~10**20, -(-3), +5, abs(-10**25), not 5)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 4294967296 * 4294967296, 9223372036854775807 * -1, -9223372036854775808 // -1)
print(pow(3, 200, 13), pow(10, 50, 97), pow(3, -1, 11), pow(-2, 5, 7), pow(2, 10, -7), pow(5, 0, 1))
print(int("123"), int("-45"), int(" 6 "), int("1_000"), int("ff", 16), int("0xff", 0), int("0b11", 0), int("z", 36), int("-0o17", 8), int(3.99), int(-3.99), int(True))
print((5).bit_length(), (-5).bit_length(), (0).bit_length(), (2**100).bit_length(), (255).bit_count(), (10**20).bit_count())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True))
print((3).real, (3).imag, (3).numerator, (3).denominator, (3).conjugate(), (3).is_integer(), (7).as_integer_ratio(), (5).__index__())
print(round(1250, -2), round(1350, -2), round(-15, -1), round(25, -1), round(5), round(10**20 + 5, -1), round(7, 3))
print(sum(range(10**4)), max(-1, -2), min(3, 2), 1 == 1.0, not 1 == 2, True + True, 2**53 + 1 == float(2**53), 10**16 + 1 > 1e16)
print(str(2**200), repr(-0), hex(-255), oct(2**70), bin(-10), int(1e20), int("9" * 30), len(str(3**500)))
f = 1
for i in range(1, 31):
    f *= i
print(f, f % 1000007, f // 10**20)
