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
m.format
m.itemsize
m.nbytes
m.ndim
m.shape
m.strides
m.suboffsets
m.readonly
m.c_contiguous
m.f_contiguous
m.contiguous
len(m)
m.obj is b
memoryview(b'x').readonly
m[0]
m[-1]
m[2:5].tolist()
m[::3].tolist()
''')
