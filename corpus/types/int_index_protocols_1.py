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
int(Idx(5))
int(Int())
int(Both())
hex(Both())
bin(Idx(-5))
oct(Idx(8))
int(Trunc())
int(Wrong())
hex(Wrong())
hex(Int())
[10, 20, 30][Idx(1)]
'abc'[Idx(-1)]
(1, 2)[Both():]
b'abc'[Idx(0)]
[1, 2][Int()]
[1, 2][Wrong()]
range(Idx(3))
''')
