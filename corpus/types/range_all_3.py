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
r.count(5)
r.count(6)
r.count('x')
r.count(5.0)
r.index(5.0)
r.index(6)
r.index('x')
r.index(5, 1)
range(0) == range(5, 5)
range(0, 5, 10) == range(0, 3, 7)
range(3) == [0, 1, 2]
range(0, 3, 2) == range(0, 4, 2)
range(3) != range(4)
hash(range(0)) == hash(range(9, 9))
hash(range(0, 3, 2)) == hash(range(0, 4, 2))
{range(3): 1}[range(0, 3)]
range(3) < range(4)
range(1, 2, 0)
range()
range(1, 2, 3, 4)
''')
