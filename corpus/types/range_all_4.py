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
range('5')
range(1.0)
range(None)
range(stop=5)
range(10**20, 10**20 + 3)
list(range(10**20, 10**20 + 3))
range(10**30)[10**29]
(10**25 + 1) in range(0, 10**30, 2)
range(-10**20, 10**20, 10**19)[3]
range(10**20)[-1]
range(10**20)[5:10**19:10**18]
list(reversed(range(5)))
list(reversed(range(0, 10, 4)))
list(reversed(range(0)))
next(reversed(range(10**30)))
next(iter(range(10**30)))
bool(range(0))
bool(range(1))
range(5).start.__class__
sum(range(101))
''')
