# isinstance, issubclass, callable, type with one and three arguments.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class A: pass
class B(A): pass
class C: 
    def __call__(self): pass
class Lie:
    @property
    def __class__(self): return int
a, b = A(), B()
show(r'''
type(...)
type(a) is A
type(b).__mro__
type('X', (), {}).__name__
type('Y', (A,), {'z': 5}).z
type('Z', (A, int), {})(3) + 1
type()
type(1, 2)
type('X', 5, {})
type('X', (), 5)
type(5, (), {})
type('X', (5,), {})
type('X', (A, A), {})
type('X', (bool,), {})
type('X', (A, B), {})
type('X', (int, str), {})
''')
