# namedtuple: fields, defaults, rename, methods, errors in names.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import namedtuple
P = namedtuple('P', 'x y')
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=(2, 3))
p = P(1, y=2)
show(r'''
namedtuple('class', 'a')
namedtuple('X', 'a b', defaults=(1, 2, 3))
namedtuple('X', ['a', 5])
namedtuple('X', 5)
namedtuple('X', 'a, b,c')._fields
namedtuple('X', '')()
namedtuple('X', 'a class a _b', rename=True)._fields
namedtuple('X', 'a', module='mod').__module__
namedtuple('X', ('a',))(1)
namedtuple('X', 'a b', defaults=[None])(1)
p + (3,)
p * 2
p[:1]
type(p[:])
1 in p
p.count(1)
p.index(2)
''')
