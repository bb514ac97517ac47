# memoryview: items, slices, casts, attributes, writing, release and comparison.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
b = bytearray(range(12))
m = memoryview(b)
show(r'''
m.cast('c')[3]
m.cast('?')[0]
m.cast('Q')
m.cast('x')
m.cast('H').cast('I')
m.cast('B', (12,)).shape
m.cast('f').tolist()[0]
m == b
m == bytes(b)
m[1:3] == b'\x01\x02'
m == 'x'
m != b
m.cast('H') == m.cast('H')
m.cast('H') == m
memoryview(b'a') == memoryview(b'a')
memoryview(b'') == b''
m < m
hash(memoryview(b'ab')) == hash(b'ab')
''')
