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
b.index(b'z')
b.count(1.5)
b.startswith(b'he')
b.startswith((b'x', b'h'))
b.endswith(b'lo', 2)
b.startswith(a)
b.endswith(())
a.startswith(memoryview(b'h'))
b.startswith('h')
b.startswith(['h'])
b.replace(b'l', b'L')
b.replace(b'l', b'', 1)
b.replace(b'', b'-')
a.replace(b'h', b'j')
type(a.replace(b'x', b'y'))
b.upper()
b.title()
b.swapcase()
''')
