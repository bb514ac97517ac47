# More of Match and Pattern: slicing by pos, expand, comparison, attributes that cannot be set, misuse.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
p = re.compile(r'(?P<w>\w)(?P<d>\d)?')
m = p.search('  a1b', 2)
show(r'''
m
m.span()
m.pos
m.endpos
m.regs
m.string
m.re
m.lastindex
m.lastgroup
m.start(2)
m.end('d')
m.groups()
p.search('  b', 1, 3)
p.search('ab', 1, 1)
p.search('ab', 5, 9)
m.group(0, 'w', 2)
m.group(True)
m[0]
''')
