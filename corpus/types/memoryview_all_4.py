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
hash(m)
3 in m
300 in m
m.tolist().index(4)
m.count(3)
m.index(5)
m.tobytes('C')[:2]
sum(m)
max(m)
list(reversed(m))[:2]
memoryview(m)[1]
m.index(99)
m.toreadonly().readonly
memoryview('x')
memoryview(5)
memoryview()
m + m
''')
