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
m[True]
m.__getitem__('w')
m[0:1]
m[None]
m.group(99999999999999999999)
m.groups(default='x')
p.match('z').groups(default=0)
p.match('z').groupdict(default=-1)
p.match('z').span('d')
p.match('z').start(2)
p.match('z').expand('[\\2\\g<d>]')
m.expand(5)
len(m)
iter(m)
m == m
m != p.search('  a1b', 2)
m < m if 0 else 0
m < m
''')
