# bool is an int: arithmetic, formats, operators and construction.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
bool(0j)
bool(1, 2)
bool(x=1)
True & False
True | 2
True ^ False
True ^ True
type(True | False)
type(True | 1)
type(True & 1)
str(True)
repr(False)
f'{True}'
f'{True:d}'
f'{True:5}|'
f'{True!s:>6}'
'%d' % True
'%s' % True
'%5.1f' % True
format(True, '')
''')
