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
P.x.__doc__
P.__name__
P.__match_args__
P(1)
P(1, 2, 3)
P(1, z=2)
P(1, 2, y=3)
Q()
P._make([1])
P._make([1, 2, 3])
p._replace(z=1)
p._replace(1)
p.z
namedtuple('X', 'a a')
namedtuple('X', 'class b')
namedtuple('X', '_a')
namedtuple('X', '1a')
''')
