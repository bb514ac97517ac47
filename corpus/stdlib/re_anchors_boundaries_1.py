# Anchors and boundaries, with and without MULTILINE.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
t = 'one\ntwo\n\nthree\n'
show(r'''
re.findall(r'^\w+', t)
re.findall(r'(?m)^\w+', t)
re.findall(r'\w+$', t)
re.findall(r'(?m)\w+$', t)
re.findall(r'\A\w+', t)
re.findall(r'(?m)\A\w+', t)
re.findall(r'\w+\Z', t)
re.findall(r'\w+\Z', 'a\nb')
re.findall(r'\w+\z', 'a\nb')
[m.start() for m in re.finditer(r'$', t)]
[m.start() for m in re.finditer(r'(?m)$', t)]
[m.start() for m in re.finditer(r'(?m)^', t)]
[m.start() for m in re.finditer(r'^$', t)]
[m.start() for m in re.finditer(r'(?m)^$', t)]
re.findall(r'\bfoo\b', 'foo food foo.')
re.findall(r'\Boo', 'foo oo')
re.sub(r'\b', '|', 'ab cd')
re.sub(r'\B', '-', 'abc d')
re.findall(r'\b', '')
''')
