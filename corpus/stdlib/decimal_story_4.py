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
D('0.5') == 0.5
D('1.0') == D('1.00')
D('0.1') == 0.1
D(1) < 2
D('NaN') == D('NaN')
hash(D('1.0')) == hash(1)
D('1.5') > 1.4
max(D(1), D(2))
sorted([D(3), 1, D('2.5')])
D('1').compare(D(2))
D('-0') == 0
D('Infinity') > 10**100
D('1.0').compare_total(D('1'))
D(5).is_signed()
D('NaN').is_nan()
D('1E+2').is_finite()
D(3).max(D(4))
D('1.2').same_quantum(D('3.4'))
''')
