# repr and ascii of text: quotes, escapes, unprintables; literal escapes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
"it's"
'say "hi"'
'both \' and "'
"'"
'"'
'\\'
'a\tb\nc\rd'
'\x00\x1f\x7f'
'\x80\xa0\xad\xff'
'\u0378\u200b\u2028\ufeff'
'\ue000\U0010ffff'
'é日😀'
ascii('é日😀\n\'"')
ascii('plain')
repr('')
repr('\\n')
repr(r'\d+')
ascii("it's")
''')
