# Complex numbers: operators, powers, parsing, printing, comparison and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
1j
-1j
1+2j
complex(-0.0, -0.0)
complex(1, -0.0)
-(1+0j)
3-0j
complex('nan')
complex('inf+nanj')
complex(float('inf'), float('-inf'))
complex('1+2j')
complex(' ( 1-2J ) ')
complex('j')
complex('-j')
complex('1e3-2.5e-1j')
complex('+5')
complex('1_0+2_0j')
complex('1 + 2j')
complex('')
''')
