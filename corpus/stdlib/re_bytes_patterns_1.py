# Bytes: patterns, texts, buffers, templates and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.match(b'a+', b'aab')[0]
re.match(b'a', bytearray(b'ab'))
re.match(b'a', memoryview(b'ab'))[0]
re.findall(rb'[\x80-\xff]+', b'a\x80\xffb')
re.split(b',', b'a,b')
re.sub(b'(a)', rb'<\1>', b'aba')
re.sub(b'a', rb'\g<0>\x41' if 0 else rb'\g<0>', b'a')
re.compile(b'x').pattern
re.match(b'(?P<n>a)', b'a')['n']
re.match(b'(?P<n>a)', b'a').groupdict()
re.match(b'a(b)?', b'a').groups()
re.fullmatch(b'.', b'\n')
re.fullmatch(b'(?s).', b'\n').span()
re.findall(rb'\w+', b'a_1 \xe9')
re.findall(rb'(?i)[a-z]+', b'aBC')
re.findall(rb'\s', b'\x0b\x0c\x1c\x85')
re.findall(rb'\b\w', b'ab cd')
re.match(b'(?L)\xe9', b'\xe9').span()
''')
