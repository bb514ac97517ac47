# repr of floats: shortest digits, where the exponent begins, signs and specials.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
.1 + .7
1.1 * 3
1e16 + 1
4.35 * 100
0.1 * 3
1 - 0.9
2**0.5
3**0.5
10**0.5
2.0**-1074
2.0**1023
float.__repr__(3.0)
(3.0).__str__()
repr(True + 0.0)
complex(1e16, 1e-5)
1e308 * 10
-1e308 * 10
1e308 * 10 - 1e308 * 10
0.0 * -1
''')
