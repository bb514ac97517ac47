# Escapes in patterns: octal, hex, unicode, names, and letters that mean nothing.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.match(re.escape('a+b (c)'), 'a+b (c)')[0]
re.escape(5)
re.escape(None)
re.match(b'\\x41\\101', b'AA')[0]
re.match(rb'\d\w\s', b'1a ')[0]
re.findall(rb'\w', b'a\xe9')
re.findall(b'(?i)\xe9', b'\xc9')
re.findall(b'[\x80-\xff]', b'a\xff')
re.compile(rb'\u0041')
re.compile(rb'\N{SNOWMAN}')
re.compile(r'[\N{SNOWMAN}\u0041-\x43]').findall('☃ABCD')
re.compile(r'\N{not a name}')
re.compile(r'\N{')
re.compile(r'\777')
re.compile(r'\400')
re.match(r'\377', '\xff').span()
re.match(r'[\377]', '\xff').span()
re.match(r'(a)\08' if 0 else r'\08', '\x008').span()
''')
