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
[*p]
dict(zip(P._fields, p))
isinstance(p, tuple)
P.__bases__
repr(P('a', [1]))
'%s-%s' % p
'{0.x}{0[1]}'.format(p)
max(P(1, 2), P(0, 9))
sorted([P(2, 1), P(1, 5)])
P.__new__.__defaults__
Q.__new__.__defaults__
P._make.__self__ is P
P._replace.__name__
P.__slots__
p.__getnewargs__()
''')
