# Comparison of ints with floats is exact at any size.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
3 >= 3.0
3 <= 2.999
0.1 == 1/10
1e-400 == 0
10**400 == float('inf')
10**400 < float('inf')
10**400 > float('-inf')
5 < float('nan')
5 != float('nan')
10**20 != 1e20
9007199254740993 in [9007199254740992.0]
max(2**53 + 1, 2.0**53)
min(2**53 - 1, 2.0**53)
sorted([3, 2.5, 10**20, 1e19, -1])
1 < 2 < 3
1 < 2 > 1
1 < 3 < 2
''')
