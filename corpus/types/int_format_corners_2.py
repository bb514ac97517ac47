# Every presentation type and option of integer format specs.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
format(0x110000, 'c')
format(5, '.2')
format(5, '.2d')
format(5, ',b')
format(5, ',x')
format(5, ',n')
format(5, ',c')
format(5, '+c')
format(5, '#c')
format(5, 's')
format(5, 'q')
format(5, 'xx')
format(5, ',_')
format(5, '_,')
format(5, 'z')
format(5, '9' * 30)
''')
