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
list(range(Idx(1), Idx(9), Idx(3)))
range(Int())
'ab' * Idx(2)
Idx(2) * [0]
(1,) * Idx(0)
'ab' * Int()
chr(Idx(65))
bytes(Idx(2))
bytes([Idx(65)])
(1).to_bytes(Idx(2))
round(12.345, Idx(1))
'a'.center(Idx(3), '*')
float(Idx(3))
complex(Idx(3))
float(Idx(10**20))
float(Int())
Idx(1) + 1
''')
