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
re.findall('a|(b)', 'ab')
re.findall('', 'ab')
re.findall('a*', 'baa')
re.findall('(?P<x>.)(?:.)', 'abcd')
re.findall('z', 'abc')
re.findall(r'(\w+)=(\w*)', 'a=1 b= c=3')
re.findall('aa', 'aaaaa')
re.findall(b'.', b'ab')
[m.span() for m in re.finditer('a*?', 'aa')]
[m[0] for m in re.finditer(r'\d+', 'a12b3')]
[m.groupdict() for m in re.finditer(r'(?P<k>\w)=(?P<v>\w)', 'a=1,b=2')]
list(re.finditer('x', 'abc'))
next(re.finditer('b', 'abc')).start()
re.split(5, 'a')
re.split('a', None)
re.findall('a', 5)
re.findall('a', b'a')
''')
