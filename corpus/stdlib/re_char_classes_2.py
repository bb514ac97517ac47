# Character classes: ranges, negation, escapes, brackets inside, category escapes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.compile(r'[z-a]')
re.compile(r'[a')
re.compile(r'[]')
re.compile(r'[\d-z]')
re.compile(r'[a-\d]')
re.compile(r'[\q]')
re.compile(r'[^]')
re.findall(r'\d+', '1٣a²')
re.findall(r'(?a)\d+', '1٣')
re.findall(r'\w+', 'é_日1-ß')
re.findall(r'(?a)\w+', 'éa_1')
re.findall(r'\s', 'a\xa0b\u2003c\x1cd')
re.findall(r'(?a)\s', 'a\xa0b\tc')
re.findall(r'\S+', ' a b ')
re.findall(r'.', 'a\nb')
re.findall(r'(?s).', 'a\nb')
re.findall(r'[^a]', 'a\nb')
re.findall(r'\.', 'a.b')
re.findall(r'[\w-]+@[\w.]+', 'me@x.org, you-2@y.z.com')
''')
