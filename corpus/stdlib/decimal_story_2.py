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
D(10**30)
D('x')
D(None)
D('1') / 0
D(0) / 0
D(-1).sqrt()
D('1') + 0.5
D('sNaN') + 1
D('2.675').quantize(D('0.01'))
D('2.675').quantize(D('0.01'), ROUND_DOWN)
D('2.5').quantize(D(1), ROUND_HALF_UP)
D('2.5').to_integral_value()
D('-2.5').to_integral_value(ROUND_CEILING)
round(D('2.675'), 2)
round(D('2.5'))
D('123.456').normalize()
D('100').normalize()
D('1.20').as_tuple()
''')
