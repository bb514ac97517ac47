# int() from text: bases, prefixes, underscores, spaces, digits of other scripts, and what is refused.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
int(bytearray(b' 9 '))
int(b'\xff')
int('9' * 30)
int('-' + '1' * 25, 3)
int(3.99)
int(-3.99)
int(1e20)
int(True)
int()
int(float('nan'))
int(float('inf'))
int(1j)
int(None)
int([])
int('x' * 50)
int('½')
int('+-1')
int('1.0')
''')
