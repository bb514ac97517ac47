# Groups: numbered, named, nested, optional; every way to read them from a match.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?', '2024-05 rest')
show(r'''
m.span()
m.start('year')
m.end(2)
m.span('day')
m.pos
m.endpos
m.string
m.re.pattern
m.re.groups
m.re.groupindex
m.regs
m.group(9)
m.group('nope')
m[5]
m['x']
m.start('q')
''')
