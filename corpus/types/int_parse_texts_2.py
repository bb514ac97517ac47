# int() from text: bases, prefixes, underscores, spaces, digits of other scripts, and what is refused.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
int('-0x_f', 0)
int('zz', 36)
int('0b101', 2)
int('b1', 16)
int('0b1', 16)
int('010', 0)
int('00', 0)
int('0', 0)
int('010', 10)
int('12', 2)
int('g', 16)
int('1', 1)
int('1', 37)
int('1', -1)
int(5, 10)
int(base=10)
int('11', base=2)
int(b'11', 2)
''')
