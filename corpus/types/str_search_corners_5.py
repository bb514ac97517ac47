# find, index, count, in, startswith and their bounds.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
s = 'abracadabra'
show(r'''
s.replace('a')
s.replace('a', 5)
s.replace('a', 'b', 'c')
s.removeprefix('abra')
s.removeprefix('x')
s.removesuffix('bra')
s.removesuffix('')
s.removesuffix('x')
'a'.removeprefix('a')
s.removeprefix(('a',))
'日本語テキスト日本'.find('日本', 1)
'日本語'.rfind('語')
'😀a😀'.index('a')
'😀a😀'.count('😀')
'é'.find('e\u0301')
'日本語テ'.partition('語')
''')
