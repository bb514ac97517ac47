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
list(zip('ab', range(9), (7, 8, 9)))
dict(zip('ab', 'cd'))
list(zip(*[(1, 2), (3, 4)]))
list(zip(*[iter(range(6))] * 2))
zip(5)
zip('a', 5)
list(zip('ab', 'c', strict=True))
list(zip('a', 'bc', strict=True))
list(zip('ab', 'ab', 'abc', strict=True))
list(zip('ab', 'ab', 'a', strict=True))
list(zip('a', '', '', strict=True))
list(zip('ab', 'cd', strict=True))
list(zip(strict=True))
list(zip('a', 'bc', strict=False))
zip('a', foo=1)
list(zip(noisy(3, 'p'), noisy(2, 'q')))
list(map(str, [1, 2]))
''')
