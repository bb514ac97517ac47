# Comparison of ints with floats is exact at any size.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
1 == 1.0 == True
5 > 4 >= 4 > 3
1 != 2 != 1
not 1 < 2
1 < 'a'
1 < None
2**70 < 1j
1.5 >= []
1 == 1 + 0j
2**70 == complex(2**70)
1 != 1j
{1: 'a'}.get(1.0)
{2**70: 'b'}.get(float(2**70))
[1, 2.0].index(2)
(1.0, 2) == (1, 2.0)
''')
