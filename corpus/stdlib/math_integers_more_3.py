# math: factorials, gcd, lcm, comb, perm, isqrt.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import math
show(r'''
math.perm(0)
math.comb(-1, 2)
math.comb(5, -1)
math.comb(5.0, 2)
math.perm(-1)
math.perm(5, -2)
math.perm(5, 1.5)
[math.isqrt(n) for n in (0, 1, 3, 4, 15, 16, 10**20, 10**40 + 1, 2**63, 2**64 - 1)]
math.isqrt(True)
math.isqrt(-1)
math.isqrt(4.0)
math.isqrt('4')
[sum(math.comb(n, k) for k in range(n + 1)) for n in range(6)]
math.prod(range(1, 11)) == math.factorial(10)
math.gcd(*[6, 9]) * math.lcm(6, 9) == 54
math.isqrt(10**60) == 10**30
''')
