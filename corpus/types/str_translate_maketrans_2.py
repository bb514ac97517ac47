# str.maketrans and translate with every kind of table.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'aé日'.translate({233: 'e', 26085: ['no'] and 'n'})
'abc'.translate([])
'abc'.translate('')
'\x00\x01'.translate(['zero', 'one'])
'abc'.translate({97: 1.5})
'abc'.translate({97: 0x110000})
'abc'.translate({97: -1})
'abc'.translate({97: ['x']})
'abc'.translate(5)
'abc'.translate()
'abc'.translate(type('T', (), {'__getitem__': lambda s, k: chr(k).upper() * 2})())
'abc'.translate(type('T', (), {'__getitem__': lambda s, k: {}[k]})())
'abc'.translate(type('T', (), {'__getitem__': lambda s, k: [][k]})())
'abc'.translate(type('T', (), {'__getitem__': lambda s, k: 1 / 0})())
'The quick'.translate(str.maketrans('aeiou', 'AEIOU'))
'ROT'.translate({i: (i - 65 + 13) % 26 + 65 for i in range(65, 91)})
'x'.translate({120: True})
''')
