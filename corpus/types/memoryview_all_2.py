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
m[::-1].tolist()[:3]
m[2:5].tobytes()
m[::-2].strides
m[::-2].contiguous
bytes(m[::4])
list(m)[:3]
m.hex()
m[1:3].hex(':')
m[5:2].tolist()
m[12]
m['x']
m[1.0]
m[::0]
m.cast('H').tolist()
m.cast('I').tolist()
m.cast('b')[1]
m.cast('H').itemsize
m.cast('i').format
''')
