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
max(range(0, 9, 2))
sorted(range(3), reverse=True)
[*range(3)]
dict(enumerate(range(2, 4)))
tuple(range(-3, 0))
range(5, 0, -1)[1:3]
range(5).start = 3
del r[0]
r + r
r * 2
list(zip(range(3), range(10, 0, -3)))
[i for i in range(10) if i in range(2, 8, 2)]
range(True)
range(False, True)
range(2)[-1:5]
range(10).index(True)
''')
it = iter(range(5)); print(next(it), it.__length_hint__(), list(it), list(it), next(it, 'done'))
