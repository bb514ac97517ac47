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
re.findall(r'a*', 'aab')
re.findall(r'a+?', 'aaa')
re.findall(r'a??b', 'aab')
re.match(r'<.*>', '<a><b>')[0]
re.match(r'<.*?>', '<a><b>')[0]
re.findall(r'a{2}', 'aaaaa')
re.findall(r'a{2,}', 'aaaaa a aa')
re.findall(r'a{,2}', 'aaaaa')
re.findall(r'a{1,2}?', 'aaa')
re.match(r'a{0}b', 'b')[0]
re.match(r'(ab){2}', 'ababab')[0]
re.match(r'(?:a|b)*c', 'ababc')[0]
re.findall(r'x{2,3}', 'xxxxxxx')
re.match(r'a{,}', 'aaa')[0]
re.findall(r'a{x}', 'a{x}')
re.findall(r'a{1', 'a{1')
''')
