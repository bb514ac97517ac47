# The lazy iterators: arguments, exhaustion, strictness, errors inside, attributes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
def noisy(n, name):
    for i in range(n): print(f'{name}{i}', end=' '); yield i
show(r'''
filter(None, 5)
list(filter(5, [1]))
list(reversed([1, 2]))
list(reversed('ab'))
list(reversed((1,)))
list(reversed(range(2)))
list(reversed({'a': 1, 'b': 2}))
reversed({1})
reversed(5)
reversed(iter([]))
reversed()
type(zip()).__name__
type(map(str, '')).__name__
type(filter(None, '')).__name__
type(reversed([])).__name__
type(reversed('')).__name__
type(enumerate('')).__name__
''')
