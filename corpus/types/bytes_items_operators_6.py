# Items, slices, operators, comparison and hashing of bytes and bytearray.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
b, a = b'hello', bytearray(b'hello')
show(r'''
b.capitalize()
b.isalpha()
b.center(9, b'*')
b.zfill(8)
b.ljust(7)
b.rjust(7, b'.')
b.center(9, '*')
b.center(9, b'**')
b.split(b'l')
b.partition(b'l')
b.rpartition(b'l')
b' a b '.split()
b'a,b'.split(b',', 1)
b'a\nb\r\n'.splitlines(True)
b.strip(b'ho')
b' x '.strip()
b','.join([b'a', a])
b.removeprefix(b'he')
''')
