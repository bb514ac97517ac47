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
re.sub('a', r'\101\07', 'a')
re.sub('(a)', r'\1\1', 'aba')
re.sub('a', r'\g<0>!', 'aa')
re.sub('a', r'\"\.\-', 'a')
re.sub('a', r'\1', 'a')
re.sub('a', r'\g<1>', 'a')
re.sub('a', r'\g<x>', 'a')
re.sub('a', r'\g<', 'a')
re.sub('a', r'\g', 'a')
re.sub('a', r'\g<>', 'a')
re.sub('a', r'\g<1a>', 'a')
re.sub('a', r'\q', 'a')
re.sub('a', r'\8', 'a')
re.sub('a', '\\', 'a')
re.sub('a', r'\400', 'a')
re.sub('a', r'\x41', 'a')
re.sub('a', r'\g<-1>', 'a')
''')
