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
re.findall(r'\w+(?=,)', 'a, b; c,')
re.findall(r'\d(?!\d)', '123 45')
re.findall(r'(?<=\$)\d+', '$5 6 $78')
re.findall(r'(?<!\$)\b\d+', '$5 6 $78')
re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567')
re.findall(r'(?=(aa))', 'aaaa')
re.match(r'(?=(\w+))\1:', 'abc:')[0]
re.match(r'(?=a)(?=.b)..', 'ab')[0]
re.match(r'(?!a)b', 'b')[0]
re.search(r'(?<=(a))b', 'ab').groups()
re.search(r'(?<!(a))b', 'cb').groups()
re.findall(r'(?<=^|,)\w' if 0 else r'(?:^|(?<=,))\w', 'a,b,c')
re.search(r'(?<=a|b)c', 'bc')[0]
re.search(r'(?<=ab|cd)x', 'cdx')[0]
re.findall(r'(?<=a{2})b', 'aab ab')
re.split(r'(?<=[.!?])\s+', 'Hi! How? Ok.')
re.split(r'(?=[A-Z])', 'helloWorldFoo')
re.findall(r'foo(?!bar)', 'foobar foobaz')
''')
