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
re.escape(b'\x00.\xff')
re.match('a', b'a')
re.match(b'a', 'a')
re.sub(b'a', 'b', b'a')
re.match(b'a', 5)
re.match(b'(?P<\xc3\xa9>a)', b'a')
re.compile(b'(')
re.compile(b'[b-a]')
re.sub(b'a', b'\\q', b'a')
re.sub(b'a', rb'\g<\xe9>', b'a')
re.match(b'a', bytearray(b'a')).string
re.match(b'.', memoryview(b'xy')).group()
re.match(b'a', b'a').expand(rb'\g<0>b')
re.sub(b'.', lambda m: bytes([m[0][0] + 1]), b'HAL')
re.subn(b'a', b'', b'banana')
re.compile(b'\\d{3}').search(b'ab123', 1).span()
re.compile(b'a') == re.compile(b'a')
hash(re.compile(b'a')) == hash(re.compile('a'))
''')
