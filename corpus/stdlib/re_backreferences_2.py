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
re.match(r'(\()?a(?(1)\))', 'a')[0]
re.match(r'(\()?a(?(1)\))', '(a')
re.match(r'(?P<p>x)?(?(p)y|z)', 'xy')[0]
re.match(r'(?P<p>x)?(?(p)y|z)', 'z')[0]
re.match(r'(a)?b(?(1)c|)', 'ab')
re.match(r'(a)?b(?(1)c)', 'b')[0]
re.compile(r'(?(1)a)')
re.compile(r'(?(x)a)')
re.compile(r'(a)?(?(1)b|c|d)')
re.compile(r'(?(0)a)')
re.compile(r'(?()a)')
re.compile(r'(a)(?(1')
re.compile(r'(a)(?(1)b')
re.findall(r'<(\w+)>(.*?)</\1>', '<b>x</b><i>y</b><i>z</i>')
re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world')
re.sub(r'(.)\1+', r'\1', 'aabbbc')
re.match(r'^(?:(.)(?=.*(\1(?(2)\2))$))*.?\2$' if 0 else r'(.)(.).?\2\1', 'abcba')[0]
''')
