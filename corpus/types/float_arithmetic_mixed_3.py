# Arithmetic of floats with ints, bools and big ints; overflow and loss.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
1.5 << 1
1.5 % 0
1.5 // 0
1.5 / 0
0.0 / 0.0
divmod(7.5, 2)
divmod(-7.5, 2)
divmod(7.5, -2)
divmod(0.0, 1)
divmod(1e20, 3)
3 % 0.1
1 % 1e-10
-1e-20 % 1
5 % 1e300
-5 % 1e300
0.3 // 0.1
1 // 0.1
6.0 % 2
''')
