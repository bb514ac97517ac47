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
b + a
a + b
type(b + a)
type(a + b)
b * 2
2 * a
b * 0
b + memoryview(b'x')
a + b''
b + 'x'
'x' + b
b + 5
b * 'x'
b == a
b == 'hello'
b == b'hello'
b < b'help'
b'a' < b'b'
''')
