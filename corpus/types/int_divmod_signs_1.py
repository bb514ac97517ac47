# Floor division, remainder and divmod for every combination of signs and sizes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
[(a // b, a % b) for a in (7, -7) for b in (3, -3)]
[divmod(a, b) for a in (10**20, -10**20) for b in (7, -7, 10**19 + 1)]
divmod(0, -5)
divmod(-0, 5)
-1 // 10**30
-1 % 10**30
1 // -10**30
1 % -10**30
(-2**63) // -1, (-2**63) % -1
2**64 // 2**32
-2**64 // (2**32 + 1)
7 // 0
7 % 0
divmod(7, 0)
10**30 // 0
10**30 % 0
divmod(True, 2)
True // True
False % True
7 // 2.0
''')
