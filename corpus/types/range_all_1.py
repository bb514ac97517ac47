# range: attributes, indexing, slicing, comparison, membership, huge values, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
r = range(2, 20, 3)
show(r'''
r
list(r)
len(r)
r.start
r.stop
r.step
r[0]
r[-1]
r[2]
range(5)[True]
str(range(5))
repr(range(1, 5))
range(0, -5, -2)
r[6]
r[-7]
r['a']
r[1:4]
r[::2]
r[::-1]
r[10:]
''')
