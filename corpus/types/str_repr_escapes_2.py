# repr and ascii of text: quotes, escapes, unprintables; literal escapes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
ascii(['é'])
ascii({'é': 'ü'})
'\101\7\0', '\x41\u0041\U00000041', '\N{LATIN SMALL LETTER E WITH ACUTE}\N{snowman}', 'a\
b', '''+"'''tri\"ple'''"+r'''
len('\u00e9')
len('e\u0301')
'é' == 'e\u0301'
'\a\b\f\v'
r'\x41'
rb'\x41'
b'\x41\101\n'
'tab\there'
str(b'bytes')
str(b'bytes', 'ascii')
str(b'\xc3\xa9', 'utf-8')
str(b'\xff', 'ascii', 'replace')
str(b'\xff', errors='ignore')
str(object=5)
''')
