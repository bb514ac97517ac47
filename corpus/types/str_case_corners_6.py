# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'abc'.isprintable()
'a\n'.isprintable()
''.isprintable()
'\xa0'.isprintable()
'\u200b'.isprintable()
'\U0001f600'.isprintable()
'\ue000'.isprintable()
'\u0378'.isprintable()
' '.isprintable()
'\u3000'.isprintable()
'abc'.isascii()
'é'.isascii()
''.isascii()
'\x7f'.isascii()
'\x80'.isascii()
sorted('Zebra apple Éclair éclair'.split())
sorted('Zebra apple Éclair éclair'.split(), key=str.lower)
''')
