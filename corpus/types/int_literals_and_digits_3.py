# Integer literals, underscores, sizes around machine words, digits and arithmetic across them.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
f'{-2**65:x}'
f'{10**25:e}'
hex(2**63)
(2**63).bit_length()
float(2**63)
int(float(2**63))
int(1e19)
2**63 == 2.0**63
hash(2**61 - 1) is not None
sum(range(10**6, 10**6 + 5))
sum([2**62] * 4)
99999 ** 5
7 ** 77 % 10**9
(-3) ** 41
pow(3, 200, 2**61)
12345678901234567890 * 98765432109876543210
12345678901234567890123 // 987654321
-12345678901234567890123 % 987654321
''')
