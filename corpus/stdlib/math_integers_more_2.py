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
math.factorial(-1)
math.factorial(1.0)
math.factorial('a')
math.gcd(1.5, 2)
math.lcm('a')
math.comb(5, 2)
math.comb(5, 0)
math.comb(5, 6)
math.comb(0, 0)
math.comb(100, 50)
math.perm(5, 2)
math.perm(5)
math.perm(5, 6)
math.perm(5, None)
math.perm(20, 10)
math.comb(10**6, 3)
''')
