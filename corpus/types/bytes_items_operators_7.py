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
b.removesuffix(b'lo')
a.partition(b'e')
type(a.partition(b'e')[0])
b','.join(['a'])
b','.join([1])
b.split('l')
b.split(b'')
b.translate(None, b'l')
b.translate(bytes(range(255, -1, -1)))[:2]
b.translate(bytes.maketrans(b'el', b'ip'))
bytes.maketrans(b'', b'')[:3]
b.hex()
b.hex('-')
b.hex(':', 2)
b.hex(':', -2)
b'\x00\xff'.hex()
a.hex(' ', 3)
b.expandtabs()
''')
