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
re.sub('a', 5, 'a')
re.sub('a', b'x', 'a')
re.sub('a', 'x', b'a')
re.sub(b'a', b'x\\n', b'aa')
re.sub('z', 5, 'a') if 0 else 0
re.sub('(z)?a', r'[\1]', 'a')
re.sub('é', 'e', 'café')
re.sub(r'\s+', ' ', ' a \n b ')
re.sub('[aeiou]', lambda m: m[0].upper(), 'education')
re.sub('a', '', '')
re.sub('$', 'x', '')
re.sub('^', 'x', 'ab')
re.sub('a', 'b', 'aaa', count=-1)
re.sub('a', 'b', 'aaa', count=0)
re.sub('a', 'b', 5)
''')
