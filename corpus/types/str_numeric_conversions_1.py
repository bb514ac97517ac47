# From text to numbers and back: every way programs do it.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
int('42')
int(' 42 ')
float('3.14')
complex('1+2j')
int('ff', 16)
int('0b11', 0)
str(42)
repr(3.0)
'%d' % 42
f'{42:05d}'
f'{3.14159:.2f}'
f'{1234567.891:,.2f}'
f'{0.256:.1%}'
f'{255:#x}'
f'{5:b}'
'{:e}'.format(12345.678)
'{:g}'.format(0.0001)
'{:>8.3f}|'.format(2.5)
''')
