# Complex numbers: operators, powers, parsing, printing, comparison and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
divmod(1j, 1)
1j < 2j
1j == 1j
1j != 1
1+0j == 1
1+0j == 1.0
1j == 'x'
True == 1+0j
hash(1+0j) == hash(1)
{1: 'a'}[1+0j]
abs(3+4j)
abs(1e200+1e200j)
(3+4j).conjugate()
(3+4j).real
(3+4j).imag
+1j
bool(0j)
bool(-0.0j)
bool(1e-300j)
''')
