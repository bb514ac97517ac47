# repr of floats: shortest digits, where the exponent begins, signs and specials.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
0.1
0.1 + 0.2
1/3
2/3
100.0
1e15
1e16
123456789012345680.0
1e22
1e23
1e-4
1e-5
0.0001
0.00001234
123e-7
-0.0
5e-324
2.2250738585072014e-308
1.7976931348623157e308
9007199254740993.0
4503599627370497.5
''')
