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
list(enumerate('ab'))
list(enumerate('ab', 5))
list(enumerate('ab', start=-1))
list(enumerate([], 3))
list(enumerate('ab', 10**20))
next(enumerate('x', True))
enumerate(5)
enumerate()
enumerate('a', 'b')
enumerate('a', 1.5)
list(enumerate(iterable='ab', start=1))
list(enumerate('a', start=2))
enumerate('a', foo=1)
list(zip())
list(zip('ab'))
list(zip('abc', [1, 2]))
list(zip([], 'a'))
''')
