# decimal: contexts, quantizing, signals, formatting, comparison with other numbers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from decimal import *
D = Decimal
show(r'''
D('1.10')
D(5)
D('0.1') + D('0.2')
D('1.1') * 3
D(1) / D(3)
D('1e3')
D('-0')
D('NaN')
D('Infinity')
D((1, (1, 2, 3), -2))
D(0.1)
D('1_000.5')
D(' 2 ')
D(True)
D.from_float(0.5)
D('1E+5')
str(D('1.0E-10'))
repr(D('1.50'))
''')
