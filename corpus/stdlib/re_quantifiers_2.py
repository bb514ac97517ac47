# Quantifiers: greedy, lazy, possessive, counted, nested, and the wrong ones.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.findall(r'{1}' if 0 else r'\{1}', '{1}')
re.findall(r'a{ 1}', 'aa{ 1}')
re.match(r'a*+a', 'aaa')
re.match(r'a++b', 'aaab')[0]
re.match(r'a?+a', 'a')
re.match(r'a{1,2}+a', 'aa')
re.match(r'a{1,2}+a', 'aaa')[0]
re.match(r'(?>a*)a', 'aa')
re.match(r'(?>a|ab)c', 'abc')
re.match(r'(?>ab|a)c', 'abc')[0]
re.match(r'(?:ab)*+a', 'ababa')[0]
re.compile(r'*a')
re.compile(r'a**')
re.compile(r'a+*')
re.compile(r'a{2}{3}')
re.compile(r'a{3,2}')
''')
