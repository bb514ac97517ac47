# split, findall and finditer: groups, limits, empty matches, iteration.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
p.findall('aXbX', 2) if (p := re.compile('X')) else 0
p.findall('XaXbX', 1, 4)
p.split('aXbXc', 1)
p.search('aXb', 2)
p.match('X', 5)
p.fullmatch('aXb', 1, 2).span()
[m.start() for m in p.finditer('XXX', 1)]
p.match('aX', pos=1, endpos=2)[0]
p.search('abX', -5).span()
p.search('abX', 0, 100).span()
p.sub('-', 'aXbX', 1)
p.subn('-', 'XX')
p.pattern
p.groups
''')
