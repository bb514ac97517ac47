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
re.findall(b'a', 'a')
re.finditer('(', 'a')
re.split('a')
re.match('a', 'b')
re.search('a', 'ba').span()
re.fullmatch('a', 'ab')
re.fullmatch('a+', 'aaa')[0]
re.fullmatch('a|ab', 'ab')[0]
re.fullmatch('a*?', 'aaa')[0]
re.search('', 'x').span()
re.match('', '').span()
re.search('b+', 'abbb')[0]
re.search('$', 'ab').span()
re.match('a')
re.search(pattern='a', string='cab', flags=re.I)[0]
re.match('A', 'a', re.IGNORECASE)[0]
re.fullmatch(string='a', pattern='A', flags=2)[0]
''')
