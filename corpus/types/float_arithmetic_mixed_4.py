# Arithmetic of floats with ints, bools and big ints; overflow and loss.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
-6.0 % 2
-0.0 % 5
0.0 // -1
2.0 ** 0.5
(-2.0) ** 2
(-2.0) ** 3
(-8) ** 0.5
0.0 ** 0
0 ** 0.5
1e200 ** 1.5
10 ** -3
10.0 ** -3
2 ** 1000.0 if 0 else 2.0 ** 1000
4 ** -0.5
(-1) ** -1.0
(-2.0) ** 0.5
0.0 ** -1
0 ** -1.5
''')
