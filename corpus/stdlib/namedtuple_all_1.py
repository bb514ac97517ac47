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
p
p.x
p[1]
p._asdict()
p._replace(x=9)
P._make([3, 4])
P._fields
P._field_defaults
Q(1)
Q._field_defaults
Q(1, c=5)
len(p)
tuple(p)
p == (1, 2)
hash(p) == hash((1, 2))
p < P(1, 3)
P.__doc__
''')
