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
re.split(',', 'a,b,,c')
re.split('(,)', 'a,b')
re.split(',', '')
re.split('x', 'abc')
re.split(',', 'a,b,c', maxsplit=1)
re.split('(,)(;)?', 'a,b,;c')
re.split(r'\s*', 'a b')
re.split('', 'ab')
re.split('x*', 'axbc')
re.split(r'(x*)', 'ab')
re.split(',', 'a,b', maxsplit=0)
re.split(r'\W+', 'Words, words.')
re.split('[a-f]+', '0a3B9', flags=re.I)
re.split(',', 'a,b,c', maxsplit=-1)
re.findall('a', 'banana')
re.findall('(a)(n)', 'banana')
re.findall('(a)', 'aa')
''')
