# round() of floats and ints: half to even, digits of either sign, types of results, and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
[round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999999999996, 1e20)]
[round(x, 1) for x in (0.05, 0.15, 0.25, 0.35, -0.25, 1.25)]
round(2.675, 2)
round(1.005, 2)
round(1234.5678, -2)
round(1250, -2)
round(1350, -2)
round(-1250, -2)
round(15, -1)
round(25, -1)
round(5, -1)
round(-5, -1)
round(149, -2)
round(10**20 + 5, -1)
round(7, 5)
type(round(2.0))
type(round(2.0, 0))
''')
