# float() from text and from other numbers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
float('1.5')
float(' -1.5e3 ')
float('+.5')
float('5.')
float('1e-3')
float('1_0.2_5')
float('1E5')
float('inf')
float('-Infinity')
float('+iNf')
float('nan')
float('-nan')
float('')
float('.')
float('e5')
float('1e')
float('1_')
float('1__0')
''')
