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
re.compile(r'(?:*)')
re.compile(r'a|*')
re.compile(r'^*')
re.compile(r'a{99999999999}')
re.compile(r'?')
re.compile(r'a+++')
re.compile(r'{1}')
re.match(r'(a*)*', 'aaa').groups()
re.match(r'(a*)+', 'b').groups()
re.match(r'(a|b)*', 'abab').groups()
re.match(r'(?:a*)*b', 'aaab')[0]
re.match(r'(a?)*?b', 'aab').groups()
re.match(r'(?:(a)|b)*', 'ab').groups()
re.match(r'()*', 'x').groups()
''')
