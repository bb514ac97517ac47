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
b[0]
b[-1]
b[1:3]
b[::-1]
b[5:]
a[0]
a[1:3]
type(a[1:3])
list(b)
tuple(a)
b[::2]
b[None:2]
a[::-2]
b[5]
b['x']
b[1.5]
a[10]
b + b'!'
''')
