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
b.isascii()
b'\xff'.isascii()
b.translate(b'short')
b.translate('x')
bytes.maketrans(b'a', b'bc')
b.hex('--')
b.hex('é')
b.hex(5)
repr(b'\'"\\\t\n\x00\x7f\xff')
repr(b"it's")
repr(b'"')
str(a)
repr(bytearray())
b'%s' % b'x'
bytes([39])
bytes([34, 39])
''')
