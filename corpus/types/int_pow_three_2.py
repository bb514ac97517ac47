# pow with two and three arguments, negative exponents, and what it refuses.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
pow(2, 3, 5.0)
pow('a', 2)
pow(2, 'a')
pow(base=2, exp=5)
pow(2, 5, mod=7)
pow(exp=3, base=-2, mod=5)
pow(2)
pow(2, 3, None)
pow(-8, 1/3)
(-1) ** 0.5
2 ** -2
(-2) ** -3
10 ** -400
2 ** 0.5
4 ** 0.5
0 ** 0.0
(-1) ** 10**20, 1 ** 10**20, 0 ** 10**20
(2).__pow__(3), (2).__pow__(3, 5), (2).__rpow__(3), (2).__pow__('x'), (2).__pow__(2.0)
True ** True
False ** 0
True ** -1
''')
