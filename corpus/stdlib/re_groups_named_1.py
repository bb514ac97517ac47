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
m.group()
m.group(0)
m.group(1)
m.group('month')
m.group(1, 2)
m.group('day')
m[1]
m['year']
m.groups()
m.groups('none')
m.groupdict()
m.groupdict('d')
m.lastindex
m.lastgroup
m.start()
m.end()
''')
