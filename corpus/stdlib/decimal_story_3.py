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
D('3.14').as_integer_ratio()
int(D('3.9'))
float(D('1.5'))
D('7') // 2
D('-7') // 2
D('7') % 3
D('-7') % 3
divmod(D(7), 2)
D(2) ** 10
D(2) ** -1
D(2).sqrt()
D(10).ln()
D(100).log10()
D(1).exp()
abs(D('-1'))
-D(1)
+D('1.234')
D(1) == 1
''')
