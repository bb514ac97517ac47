# Digits, bases, primes and sequences, the small algorithms of exercises.
def digits(n, base=10):
    out = []
    n = abs(n)
    while True:
        n, d = divmod(n, base)
        out.append(d)
        if not n:
            return out[::-1]
print(digits(0), digits(-1234), digits(255, 16), digits(2 ** 70, 1000))
print(sum(map(int, str(9 ** 20))), int("".join(sorted(str(40321), reverse=True))), str(12321) == str(12321)[::-1])
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(n) for n in range(1, 28)])
def factors(n):
    found, p = [], 2
    while p * p <= n:
        while n % p == 0:
            found.append(p)
            n //= p
        p += 1
    return found + ([n] if n > 1 else [])
print(factors(360), factors(97), factors(2 ** 10 * 3 ** 4 * 101), factors(1))
print([bin(i)[2:].zfill(4) for i in range(5)], [f"{i:04b}" for i in (9, 15)], int("-0b101", 0), int("z", 36), hex(-255), oct(8))
print((17).bit_length(), (255).bit_count(), pow(7, -1, 31), pow(2, 100, 97), -7 // 2, -7 % 3, divmod(-7, 3), round(2.5), round(1234, -2))
print(all(n % d for n in (2, 3, 5, 7, 11, 13) for d in range(2, n)), [x ^ (x >> 1) for x in range(8)])
print((2 ** 64 - 1) & 0xFF, -1 >> 10, 1 << 65, ~5, 6 & 3 | 8 ^ 1, int(1e20), int(-3.9), int(" 42\n"), int("1_000"))
