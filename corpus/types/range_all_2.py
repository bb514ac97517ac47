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
r[-3:]
r[4:1]
r[4:1:-1]
range(10)[::3]
range(10)[-1:0:-4]
range(0)[::-1]
r[::-1][::-1] == r
r[::0]
5 in r
6 in r
5.0 in r
5.5 in r
'5' in r
-1 in r
True in range(2)
20 in r
None in r
17 in r[::-1]
r.index(5)
r.index(17)
''')
