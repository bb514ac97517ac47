# cmath: every function at ordinary and special points.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import cmath
show(r'''
cmath.sqrt(-1)
cmath.sqrt(3+4j)
cmath.exp(0)
cmath.exp(1j * cmath.pi).real
cmath.log(1)
cmath.log(-1)
cmath.log(8, 2).real
cmath.log10(100)
cmath.phase(-1)
cmath.phase(1j)
cmath.polar(1j)
cmath.polar(3+4j)[0]
cmath.rect(1, 0)
cmath.rect(2, cmath.pi).real
cmath.isnan(complex('nan'))
cmath.isinf(complex('inf'))
cmath.isfinite(1j)
cmath.isclose(1j, 1j + 1e-12)
cmath.isclose(1, 2)
''')
