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
m.group(-1)
m.group(1.5)
m.group(None)
bool(m)
m.expand(r'\1/\g<month>/\g<0>')
m.expand('plain')
m.expand(r'\9')
m.expand(r'\g<nope>')
m.expand(r'[\g<day>]')
repr(m)
re.match(r'()(a)(b)?', 'a').lastindex
re.match('a', 'a').lastindex
re.match('(a)(?:b)', 'ab').groups()
re.match('((a)(b))', 'ab').groups()
re.match('((a)(b))', 'ab').lastindex
re.match('(?P<x>a)(b)', 'ab').lastgroup
''')
