# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'\u2003'.isspace()
'\u200b'.isspace()
'\x1c'.isspace()
'\x85'.isspace()
'\xa0'.isspace()
'\u3000'.isspace()
'\u180e'.isspace()
'abc'.isidentifier()
'1a'.isidentifier()
'_'.isidentifier()
'é日'.isidentifier()
'a b'.isidentifier()
''.isidentifier()
'class'.isidentifier()
'a·'.isidentifier()
'℘'.isidentifier()
'ﬁ'.isidentifier()
''')
