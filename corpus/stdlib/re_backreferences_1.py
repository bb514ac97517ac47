# Backreferences and conditional groups.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.findall(r'(\w)\1', 'aabbcd')
re.match(r'(?P<q>["\']).*?(?P=q)', '"it\'s" x')[0]
re.findall(r'\b(\w+) \1\b', 'the the cat sat sat')
re.match(r'(a)(b)\2\1', 'abba')[0]
re.match(r'(?i)(a)\1', 'aA')[0]
re.match(r'(a)\1', 'aA')
re.match(r'(a)?\1b', 'b')
re.match(r'(?:(a)|b)\1', 'b')
re.match(r'(a*)\1', 'aaaa').span()
re.match(r'(\w+)-\1', 'ab-ab')[0]
re.match(r'(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\10', 'abcdefghijj')[0]
re.findall(r'(a)\101' if 0 else r'\101', 'A')
re.compile(r'\1')
re.compile(r'(a)\2')
re.compile(r'(a\1)')
re.compile(r'(?P<x>a(?P=x))')
re.compile(r'(a)\400')
re.match(r'(\()?a(?(1)\))', '(a)')[0]
''')
