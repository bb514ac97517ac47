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
D('NaN') < 1
f'{D("1234.5678"):.2f}'
f'{D("1234567.891"):,}'
f'{D("0.00001"):e}'
f'{D("1.5"):>8}'
f'{D("0.256"):.1%}'
f'{D("1E+3")}'
f'{D(5):05}'
f'{D("1.50"):g}'
f'{D("-1.5"):+}'
'%s' % D('1.10')
'%.1f' % D('2.25')
str(D('1E-7'))
D('1E+3').to_eng_string()
''')
with localcontext() as c:
    c.prec = 5; print(D(1) / 3, c.prec, D('1.23456789') + 0, D(2).sqrt()); c.rounding = ROUND_UP; print(D(1) / 3); c.traps[DivisionByZero] = False; print(D(1) / 0, c.flags[DivisionByZero])
print(getcontext().prec, D(1) / 3, sum([D('0.1')] * 10), D('19.99') * 3, (D('100') * D('0.075')).quantize(D('.01'), ROUND_HALF_EVEN), Context(prec=3).divide(1, 7), Context(prec=2).create_decimal('3.14159')); setcontext(Context(prec=28))
