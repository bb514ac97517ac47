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
isinstance('a', (int, 5))
isinstance(1, 'int')
isinstance(1, list[int])
isinstance(1)
isinstance()
isinstance(1, int, str)
issubclass(B, A)
issubclass(A, B)
issubclass(A, A)
issubclass(bool, int)
issubclass(B, (int, A))
issubclass(int, object)
issubclass(int, int | str)
issubclass(bool, (str, (int,)))
issubclass(1, int)
issubclass(int, 5)
issubclass(int, [int])
issubclass(a, A)
''')
