# Integer literals, underscores, sizes around machine words, digits and arithmetic across them.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
-2**63
-2**63 - 1
2**64 + 1
9223372036854775807 + 1
-9223372036854775808 - 1
9223372036854775807 * 2
4611686018427387904 + 4611686018427387904
-(-9223372036854775808)
abs(-9223372036854775808)
3037000500 * 3037000500
-3037000500 * 3037000500
9223372036854775807 - -1
10**18 * 10
10**18 + 10**18 * 9
(2**63) // 1 - 1, (2**64) % 10, -(2**64) // 3, 2**64 >> 1, 2**63 & (2**63 - 1), 2**100 - 2**100, (2**64 - 2**64 + 5).bit_length(), 10**30 // 10**29, 10**30 - 10**30 + 1, type(2**64 - 2**64)
int('9223372036854775808') == 2**63
str(2**63)
str(-2**64)
f'{2**70:,}'
''')
