# Arithmetic of floats with ints, bools and big ints; overflow and loss.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
0.1 * 3
1.1 + 2.2
1e16 + 1
1e16 + 2
1e308 + 1e308
1e-308 / 1e10
5e-324 / 2
1.0 / 3
2.0 / 3
1e300 * 1e10
-1e300 * 1e10
0.1 + 0.1 + 0.1 - 0.3
10**400 * 1.0
10**400 + 0.5
1.0 - 10**400
1.5 + 'a'
1.5 * [1]
1.5 & 1
''')
