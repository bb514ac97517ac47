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
re.match('(a)(?P<x>b)', 'ab').lastgroup
re.compile(r'(?P<a>x)(?P<a>y)')
re.compile(r'(?P<1a>x)')
re.compile(r'(?P<>x)')
re.compile(r'(?P<a')
re.compile(r'(?Px)')
re.compile(r'(?P<a b>x)')
re.compile(r'(?P=nope)')
re.compile(r'(a')
re.compile(r'a)')
re.compile(r'(?P<é>x)').groupindex
re.match(r'(?P<é>x)', 'x')['é']
dict(re.compile(r'(?P<b>.)(?P<a>.)').groupindex)
re.compile('(?:a)(?P<n>b)(c)').groups
import copy; copy.copy(m) is m, copy.deepcopy(m) is m, m.re is re.compile(m.re.pattern)
''')
try: m.re.groupindex['x'] = 1
except TypeError as e: print(e)
