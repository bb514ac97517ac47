# str.maketrans and translate with every kind of table.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
str.maketrans('abc', 'xyz')
str.maketrans('ab', 'xy', 'z')
str.maketrans({'a': 'b', 98: None, 'c': 'long'})
str.maketrans({})
str.maketrans('', '', 'é')
str.maketrans('ab', 'x')
str.maketrans('ab')
str.maketrans({'ab': 'x'})
str.maketrans({1.5: 'x'})
str.maketrans(5, 'a')
str.maketrans('a', 5)
str.maketrans('a', 'b', 5)
'abcabc'.translate({97: 'X', 98: None, 99: 0x1f600})
'abc'.translate({})
'hello'.translate(str.maketrans('el', 'ip'))
'a-b-c'.translate(str.maketrans('', '', '-'))
'abc'.translate({97: 'long text', 98: ''})
''')
