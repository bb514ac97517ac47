# Replacement templates: references, escapes, empty matches, counts, and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.sub('a', 'b', 'aaa')
re.sub('a', 'b', 'aaa', count=1)
re.sub('a*', '-', 'baac')
re.sub('x*', '-', 'abc')
re.sub('', '-', 'ab')
re.sub('a|', '.', 'aba')
re.subn('a', 'b', 'aaa')
re.subn('z', 'b', 'a')
re.sub('A', 'b', 'aA', flags=re.I)
re.sub(r'\b|:+', '|', 'a::b')
re.sub(r'(\w)(\w)?', r'[\2\1]', 'abc')
re.sub(r'(?P<x>a)', r'\g<x>\g<1>\g<0>', 'a')
re.sub('(a)', r'\g<1>0', 'a')
re.sub('a', r'\\', 'a')
re.sub('a', r'\n\t\x' if 0 else r'\n\t', 'a')
re.sub('a', '\\\\n', 'a')
re.sub('a', r'\0', 'a')
''')
