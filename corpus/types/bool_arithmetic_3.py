# bool is an int: arithmetic, formats, operators and construction.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
f'{True:<6}|'
f'{True:s}'
f'{True:x}'
f'{True:b}'
f'{True:.2f}'
f'{True:%}'
f'{True:c}' == '\x01'
f'{True:+}'
True == 1
True < 2
False < True
hash(True)
{True: 'a', 1: 'b', 1.0: 'c'}
[0, 1][True]
'ab'[False]
int(True)
float(True)
complex(True)
str(True).lower()
isinstance(True, int)
''')
