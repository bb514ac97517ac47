# From text to numbers and back: every way programs do it.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
int('0' * 50 + '7')
round(float('2.675'), 2)
float('1e-7')
str(1e-7)
str(123456789.123456789)
float('0.1') + float('0.2')
str(0.1 + 0.2)
repr(1/3)
float(str(1/3)) == 1/3
int(float('1e15'))
int(1e15)
str(float(10**15))
str(float(10**16))
'%.3g' % 1234.5
'%s' % 1e22
'%r' % 0.1
''')
