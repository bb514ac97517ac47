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
isinstance(b, A)
isinstance(a, B)
isinstance(b, (int, A))
isinstance(1, (str, (float, (int,))))
isinstance(True, int)
isinstance(1, object)
isinstance(1, int | str)
isinstance(None, int | None)
isinstance(Lie(), int)
isinstance(int, type)
isinstance(type, type)
isinstance(A, object)
isinstance(1, ())
isinstance([], list)
isinstance('a', str | bytes)
isinstance(1, 5)
isinstance(1, [int])
isinstance(1, (int, 5))
''')
