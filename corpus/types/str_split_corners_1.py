# split, rsplit, splitlines and join.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'a b  c '.split()
'a b  c '.split(' ')
'  '.split()
''.split()
''.split(',')
' a b '.split(None, 1)
' a b c '.rsplit(None, 1)
'a b c'.split(maxsplit=1)
'a b c'.split(None, 0)
'  a b  '.split(None, 0)
'a,b,,c'.split(',')
'a,b,,c'.split(',', 1)
'a,b,,c'.split(',', 0)
'a,b,,c'.split(',', -1)
'a--b--c'.split('--')
'aaa'.split('aa')
'aaa'.rsplit('aa')
''')
