# gcd, lcm, factorial, comb, perm, prod and exact integer results.
import math
from math import gcd, lcm, comb, perm, prod, factorial

print(gcd(12, 18), gcd(0, 5), gcd(-12, 18), gcd(), gcd(7), gcd(24, 36, 60), gcd(2**100, 6**50), lcm(4, 6), lcm(), lcm(0, 5), lcm(2, 3, 4), lcm(-4, 6))
print(factorial(0), factorial(5), factorial(20), factorial(25), [comb(5, k) for k in range(7)], comb(100, 50), [perm(5, k) for k in range(6)], perm(6), comb(0, 0), perm(3, 5))
print(prod([1, 2, 3, 4]), prod([]), prod([2.5, 2]), prod(range(1, 21)), prod([3], start=10), prod(x for x in (2, 3)), math.floor(10**20 / 3), math.isqrt(2 * 10**40), math.ceil(-0.5), math.trunc(1e20))
print([math.isqrt(n) for n in range(17)], all(math.isqrt(n)**2 <= n < (math.isqrt(n) + 1)**2 for n in range(10**6, 10**6 + 50)))

def is_prime(n):
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))

def factors(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + [n] * (n > 1)

print([n for n in range(60) if is_prime(n)], factors(360), factors(97), factors(1001), prod(factors(5040)))
print(sum(1 / factorial(k) for k in range(20)), round(sum(1 / (k * k) for k in range(1, 1000)), 10), [sum(comb(n, k) for k in range(n + 1)) for n in range(6)])
for t in ("factorial(-1)", "factorial(2.0)", "factorial('a')", "comb(-1, 2)", "comb(2, -1)", "perm(-1)", "gcd(1.5, 2)", "gcd('a')", "lcm(2, 'b')", "prod(5)", "prod(['a', 'b'])", "comb(5)", "factorial()", "factorial(1, 2)"):
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, type(e).__name__, e)
