# Padding, stripping and zero filling.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'ab'.center(5), 'ab'.center(6), 'abc'.center(6), 'abc'.center(7), 'a'.center(4, '*'), 'ab'.center(5, '*'), 'abc'.center(2), 'abc'.center(-1), ''.center(3, 'x'), 'é'.center(4, '日')
'ab'.ljust(5) + '|', 'ab'.rjust(5), 'ab'.ljust(5, '.'), 'ab'.rjust(5, '.'), 'ab'.ljust(1), 'ab'.rjust(0)
'ab'.center(5, '**')
'ab'.center(5, '')
'ab'.center(5, 5)
'ab'.center('5')
'ab'.ljust()
'42'.zfill(5), '-42'.zfill(5), '+42'.zfill(5), '--4'.zfill(6), ''.zfill(3), '-'.zfill(3), 'abc'.zfill(2), '-abc'.zfill(8), '42'.zfill(-1), '٣'.zfill(3)
'  a b '.strip(), '  a b '.lstrip(), '  a b '.rstrip(), 'xxaxbxx'.strip('x'), 'abcba'.strip('ab'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), 'aaa'.strip('a'), ''.strip(), 'abc'.strip(''), '\u2003\x1ca\xa0'.strip(), ' a '.strip(None), '\u200ba'.strip()
'www.example.com'.lstrip('w.'), 'mississippi'.rstrip('ipz'), '"q"'.strip('"'), '日a日'.strip('日'), '🙂x🙂'.strip('🙂')
'a'.strip(5)
'a'.strip(b'a')
'a'.strip('a', 'b')
'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 10**9, 'ab' * True
'ab' * 1.5
'ab' + 5
'ab' + None
5 + 'ab'
'ab' + b'c'
'ab' 'cd' "ef" r'\n' """x""", 'a' < 'b', 'a' < 'B', 'abc' < 'abd', '' < 'a', 'a' == b'a', '😀' > '\uffff', 'a' != 'a'
'a' < 5
'abc' > None
''')
