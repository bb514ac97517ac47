# Objects that stand for integers: __index__, __int__, __trunc__, and what each builtin accepts.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class Idx:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Int:
    def __int__(self): return 9
class Both:
    def __int__(self): return 1
    def __index__(self): return 2
class Trunc:
    def __trunc__(self): return 5
class Wrong:
    def __index__(self): return 'x'
    def __int__(self): return 1.5
class Sub(int): pass
show(r'''
slice(Idx(1), None).indices(5)
[0, 1, 2, 3][Idx(1):Idx(3)]
pow(Idx(2), 2)
int('12', Idx(5))
divmod(Sub(7), 2)
type(Sub(7) + 1)
type(int(Sub(3)))
Sub(5)
repr(Sub(5))
type(+Sub(1))
type(Sub(2).real)
isinstance(Sub(1), int)
Sub(1) == 1
hash(Sub(5))
{Sub(1): 'a'}[1]
[1, 2][Sub(1)]
''')
