# Every presentation type and option of float format specs.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
format(1.5, 'x')
format(1.5, 's')
format(1.5, 'c')
format(1.5, ',n')
format(1.5, '.f')
format(1.5, 'b')
format(1.5, '=')
format(123456.789, '.3_f')
format(1.123456789, '.6_f')
format(1.123456789, '.6,f')
format(12345.6789, ',.6_f')
format(100000.0, 'g')
format(1000000.0, 'g')
format(1e-4, 'g')
format(1e-5, 'g')
format(123456789.0, 'n')
format(1e16, '')
format(1e5, '.3')
''')
