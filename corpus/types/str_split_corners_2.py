# split, rsplit, splitlines and join.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'x'.split('x')
'abc'.split('abcd')
'a,b,c'.rsplit(',', 1)
'a,b,c'.rsplit(',', 5)
'a,b,c'.rsplit(sep=',', maxsplit=0)
'  a  b  '.rsplit(None, 1)
'  a  b  '.rsplit(None, 0)
'a\u2003b\x1cc\x85d'.split()
'a\u200bb'.split()
'a'.split('')
'a'.split(5)
'a'.split(',', 'x')
'a'.split(b',')
'a\nb\r\nc\rd'.splitlines()
'a\nb\r\nc\rd'.splitlines(True)
'a\n'.splitlines()
'\n'.splitlines()
''')
