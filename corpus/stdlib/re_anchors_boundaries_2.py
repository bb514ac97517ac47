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
re.findall(r'\B', '')
re.findall(r'(?a)\bé', 'é aé')
re.findall(r'\b\w', 'naïve café')
re.sub('^', '> ', t)
re.sub('(?m)^', '> ', t)
re.sub('$', '!', 'a\n')
re.sub('(?m)$', '!', 'a\nb')
re.split(r'(?m)^', 'a\nb\nc')
re.split(r'\b', 'a b')
re.match(r'a$', 'a\n')[0]
re.match(r'a\Z', 'a\n')
re.fullmatch(r'a$', 'a\n')
re.match('^b', 'ab')
re.compile('^b').match('ab', 1)
re.compile('b').match('ab', 1)[0]
re.compile('a$').search('aab', 0, 2)[0]
re.compile(r'\bb').search('ab', 1)
re.compile(r'^').search('ab', 1)
re.compile('(?m)^b').search('a\nb', 2)[0]
''')
