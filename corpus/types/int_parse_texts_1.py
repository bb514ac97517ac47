# int() from text: bases, prefixes, underscores, spaces, digits of other scripts, and what is refused.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
int('  42\n')
int('-0')
int('+7')
int('1_000_000')
int('\u0664\u0662')
int('\uff11\uff12')
int('')
int(' ')
int('1__0')
int('_1')
int('1_')
int('4 2')
int('0x10')
int('0x10', 16)
int('10', 16)
int('0X1f', 0)
int('0b101', 0)
int('0o17', 0)
''')
