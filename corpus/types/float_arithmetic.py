# Float operators, special values and conversions.
inf, nan = float("inf"), float("nan")
pairs = [(7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (0.1, 0.2), (1e300, 1e10), (1e-300, 1e-10), (inf, 2.0), (5.0, inf)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(5, 0.3), 2.0 ** 0.5, 4 ** 0.5, (-8) ** (1 / 3), 2 ** -2.0, 0.0 ** 0, inf ** 0, (-2.0) ** 3)
print(inf - inf, inf * 0, nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], inf == inf, -inf < inf, max(1, nan), min(nan, 1))
print(-0.0, 0.0 == -0.0, 1 / inf, -1 / inf, abs(-0.0), -(0.0), 0.0 * -1, str(-0.0), round(-0.4))
print(float("1e5"), float(" 1.5 "), float("-inf"), float("NaN"), float("1_000.5"), float(".5"), float("5."), float("1E-3"), float(10**22), float(True), float("infinity"))
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).hex(), (-0.1).hex(), float.fromhex("0x1.8p+1"), (3.7).conjugate(), (3.7).real, (3.7).imag)
print(int(3.7), int(-3.7), round(3.7), round(-3.5), round(2.5), round(0.5), round(1.5), round(2.675, 2), round(1234.5678, -2), round(1e20), round(3.14159, 3), round(5.0, 1), round(1e-10, 5))
print(0.1 + 0.2, 0.1 * 3, 1 - 0.9, 1.1 + 2.2, 0.5 + 0.25, sum([0.1] * 3), 3 * 1.1, 1e16 + 1, 1e15 + 0.3)
print(1 < 1.5 < 2, 1.0 == 1, hash(1.0) == hash(1), hash(0.5) == hash(0.5), {1: "int"}[1.0], 1.5 in [1.5], 2**53 == 2.0**53, 10**17 + 1 == 1e17)
print(3.0 // 2, -3.0 // 2, 3 // 2.0, 3.5 % 1, -3.5 % 1, 3.5 % -1, 5.5 % inf, -5.5 % inf, 1e100 % 7)
x = 10.0
x /= 4; x += 1; x **= 2; x //= 3; x -= 0.5; x *= 3; x %= 4
print(x, type(x).__name__, isinstance(x, float), bool(0.0), bool(nan), bool(1e-320), not 0.1)
for f in (lambda: 1.0 / 0, lambda: int(inf), lambda: int(nan), lambda: round(nan), lambda: float("abc"), lambda: float(10**400), lambda: 0.0 ** -1, lambda: inf.as_integer_ratio(), lambda: 1.5 << 1, lambda: 1.5 % 0.0):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
