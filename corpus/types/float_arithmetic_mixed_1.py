# Arithmetic of floats with ints, bools and big ints; overflow and loss.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
1 + 1.5
2 * 0.5
7 / 2
7.0 // 2
-7.5 // 2
7.5 % 2
-7.5 % 2
7.5 % -2
2 ** -1
2.5 ** 2
True + 0.5
10**20 + 0.5
10**20 * 1.0
5 - 2.5
-(2.5)
+0.1
abs(-2.5)
0.1 + 0.2
''')
