# Integer literals, underscores, sizes around machine words, digits and arithmetic across them.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
1_000
0xFF_FF
0b1010_1010
0o777
0XaB
0B1
0O17
1_0.0_1
1e1_0
0_0
00
0x_f
2**31 - 1
2**31
-2**31
2**32
2**62
2**63 - 1
2**63
''')
