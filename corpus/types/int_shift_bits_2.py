# Shifts and bitwise operators on positive and negative numbers of any size.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
~0
~-1
~(2**64)
~(-2**64)
~2**63
1 & 1.0
1 | '1'
True & True
True | False
True ^ True
True & 3
type(True & 1)
type(True & True)
~5 + 1 == -5
-(2**63) == ~(2**63 - 1)
(0).bit_length(), (255).bit_length(), (-256).bit_length(), (2**100).bit_length(), (2**100 - 1).bit_length()
(0).bit_count(), (255).bit_count(), (-255).bit_count(), (2**100 - 1).bit_count(), True.bit_count()
(6).__lshift__(2), (6).__rlshift__(2), (6).__rshift__(1), (1).__rrshift__(6), (6).__and__(1.0)
1 << 1.0
1 << 2 << 3 >> 1
7 & 3 ^ 1 | 8
''')
