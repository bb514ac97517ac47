# Shifts and bitwise operators on positive and negative numbers of any size.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
1 << 0
1 << 63
1 << 64
-1 << 63
-1 << 64
5 >> 1
-5 >> 1
-1 >> 100
1 >> 100
-(2**70) >> 69
(2**70 + 1) >> 70
0 << 10**10
1 << -1
1 >> -1
10**30 >> 10**30
-10**30 >> 10**30
0 >> 10**30
[a & b for a in (6, -6) for b in (3, -3)]
[a | b for a in (6, -6) for b in (3, -3)]
[a ^ b for a in (6, -6) for b in (3, -3)]
[f(2**70 + 5, -2**69 - 3) for f in (int.__and__, int.__or__, int.__xor__)]
(-2**64) & (2**64 - 1), (-2**64) | 1, (-2**64) ^ -1
''')
