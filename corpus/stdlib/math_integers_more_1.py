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
[math.factorial(n) for n in range(8)]
math.factorial(25)
math.factorial(True)
math.gcd(12, 18)
math.gcd(-4, 6)
math.gcd()
math.gcd(5)
math.gcd(0, 0)
math.gcd(12, 18, 27)
math.gcd(10**30, 10**20 * 7)
math.lcm(4, 6)
math.lcm()
math.lcm(0, 5)
math.lcm(-3, 4)
math.lcm(2, 3, 4)
math.lcm(7)
''')
