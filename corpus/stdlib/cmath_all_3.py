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
cmath.sqrt(0)
cmath.sqrt(-4)
cmath.phase(0)
cmath.phase(-0.0)
cmath.polar(0)
cmath.log(0)
cmath.log(1, 0)
cmath.sqrt('a')
cmath.exp(1000)
cmath.atanh(1)
cmath.phase(None)
cmath.isclose(1, 1, rel_tol=-1)
cmath.sqrt(True)
cmath.sqrt(complex(-4, -0.0))
cmath.exp(complex('inf'))
cmath.sqrt(complex('inf'))
cmath.isclose(cmath.inf, cmath.inf)
cmath.isnan(1)
cmath.isfinite(complex('inf'))
''')
