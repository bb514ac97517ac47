# Complex numbers: operators, powers, parsing, printing, comparison and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
abs(1.7e308+1.7e308j)
int(1j)
float(1j)
pow(1j, 2, 3)
complex(1e16, 1e-7)
str(1.5-2.5j)
repr([1j])
'%s' % 2j
'{}'.format(1+0j)
(1j).__complex__()
(1j).__getnewargs__()
sum([1j, 2, 0.5])
sum([0.1j] * 10)
complex.from_number(3)
complex.from_number(1.5)
complex.from_number('3')
''')
