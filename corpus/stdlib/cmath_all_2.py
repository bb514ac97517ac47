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
cmath.pi
cmath.e
cmath.tau
cmath.inf
cmath.nan
cmath.infj
cmath.nanj
cmath.sin(0)
cmath.cos(0)
cmath.tan(0)
cmath.asin(0)
cmath.acos(1)
cmath.atan(0)
cmath.sinh(0)
cmath.cosh(0)
cmath.tanh(0)
cmath.asinh(0)
cmath.acosh(1)
cmath.atanh(0)
''')
