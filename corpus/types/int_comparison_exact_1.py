# Comparison of ints with floats is exact at any size.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
2**53 == 2.0**53
2**53 + 1 == 2.0**53
2**53 + 1 > 2.0**53
2**53 - 1 < 2.0**53
10**22 == 1e22
10**23 == 1e23
10**23 < 1e23
10**23 > 1e23
10**400 > 1e308
-10**400 < -1e308
1 == 1.0
1 < 1.5
2 > 1.5
0 == -0.0
True == 1.0
False < 0.5
-1 > -1.5
''')
