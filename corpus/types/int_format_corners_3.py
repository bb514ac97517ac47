# Every presentation type and option of integer format specs.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
format(10**400, 'e')
format(5, '{<3')
format(5, '}^3')
format(5, '<<3')
format(5, '>=3')
format(1, '00')
format(1, '0')
format(0, '#b')
format(0, '#o')
format(0, '+')
format(0, '_')
format(123, '0,')
format(1234, '07,')
format(1234, '08,')
format(1234, '06,')
''')
