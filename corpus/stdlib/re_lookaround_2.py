# Lookahead and lookbehind, positive and negative, with groups inside.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.match(r'(?=.*\d)(?=.*[a-z]).{4,}$', 'ab12')[0]
re.match(r'(?!.*x)', 'axb')
re.compile(r'(?<=a*)b')
re.compile(r'(?<=a|bc)d')
re.compile(r'(?<!a+)b')
re.compile(r'(?<=(a)\1)b')
re.compile(r'(?<a)b')
re.compile(r'(?=a')
re.compile(r'(?<=')
re.compile(r'(?=*)')
re.search(r'(?<=\ba)b', 'ab')[0]
re.search(r'(?<=^a)b', 'ab')[0]
re.search(r'(?<=a(?=b))b', 'ab')[0]
re.search(r'(?<!\w)é', 'é')[0]
re.findall(r'(?<![\d.])\d+(?![\d.])', '1 2.5 33')
re.sub(r'(?<!^)([A-Z])', r'_\1', 'CamelCaseName').lower()
re.sub(r'(?m)^(?=\S)', '# ', 'a\n b\nc')
re.search('(?=a)*', 'b').span() if 0 else 0
''')
