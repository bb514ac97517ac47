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
list(map(lambda a, b: a + b, [1, 2, 3], [10, 20]))
list(map(pow, [2, 3], [3, 2]))
list(map(max, 'ab', 'ba', 'cc'))
list(map(None.__class__, []))
list(map(lambda a, b: (a, b), 'ab', 'c', strict=True))
list(map(lambda a, b: (a, b), 'ab', 'cd', strict=True))
map(str)
map()
map(str, 5)
list(map(5, [1]))
list(map(int, ['1', 'x']))
list(filter(None, [0, 1, '', 'a', [], None]))
list(filter(lambda x: x > 1, [1, 2, 3]))
list(filter(str.isdigit, 'a1b2'))
list(filter(bool, []))
tuple(filter(None, range(3)))
filter(None)
''')
