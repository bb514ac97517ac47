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
issubclass(list[int], list)
callable(len)
callable(A)
callable(a)
callable(C())
callable(lambda: 0)
callable(None)
callable('a'.upper)
callable(print)
callable(type)
callable()
type(1)
type(A)
type(a)
type(None)
type(type)
type(len)
type(lambda: 0)
''')
