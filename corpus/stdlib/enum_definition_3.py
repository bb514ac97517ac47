# Making enums: values, auto, aliases, lookups, iteration, members' attributes and refusals.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from enum import *
class C(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()
show(r'''
C.RED.__class__
dir(C.RED)[-4:]
bool(C.RED)
C.__name__
f'{C.RED}'
f'{C.RED!r:>20}'
'%s' % C.RED
format(C.RED, '>10')
sorted(C, key=lambda c: -c.value)
Enum('F', 'a b c')
list(Enum('F', 'a b c'))
list(Enum('F', ['x', 'y'], start=5))
list(Enum('F', {'p': 1, 'q': 'w'}))
list(Enum('F', [('m', 3)]))
Enum('F', 'a', module='mod').__module__
list(Enum('G', 'a,b'))
''')
for s in ('C.RED = 5', 'del C.RED', 'C.NEW = 1', 'C.RED.extra = 1; print(C.RED.extra)', 'class D(C): pass', 'class D(Enum):\n a = 1\n a = 2', 'class D(Enum):\n mro = 1', 'class D(Enum):\n _x_ = 1', '@unique\nclass D(Enum):\n a = 1\n b = 1\n c = 1', 'class D(Enum):\n a = "x"\n b = auto()', 'class D(Enum):\n a = 1.5\n b = auto()\n print(b)', 'Enum("F", 5)', 'class D(Enum):\n a = 1\n def a(self): pass', 'C.RED()'):
    try: exec(s); print(s.replace(chr(10), ';'), 'ok')
    except Exception as e: print(s.replace(chr(10), ';'), '|', type(e).__name__, e)
