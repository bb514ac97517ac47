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
type(m).__name__
type(p).__name__
type(m) is re.Match
type(p) is re.Pattern
re.Match[str]
re.Pattern[bytes]
isinstance(m, re.Match)
type(m).__module__
re.Match()
re.Pattern()
p.match(5)
p.match('a', 'b')
p.match('a', None)
p.nope
p.search(string='a1')[0]
p.sub(repl='-', string='a1', count=1)
p.split(string='a1 b', maxsplit=1)
p.fullmatch('a1', endpos=1)[0]
''')
re.purge(); print(re.template if hasattr(re, 'template') else 'no template', sorted(n for n in re.__all__))
