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
re.match(r'\x41\u0042\U00000043', 'ABC')[0]
re.match(r'\101\060\0', 'A0\x00')[0]
re.match(r'\N{SNOWMAN}\N{LATIN SMALL LETTER A}', '☃a')[0]
re.match(r'\t\n\r\f\v\a', '\t\n\r\f\v\a').span()
re.match(r'\\', '\\')[0]
re.match(r'\.\*\+\?\(\)\[\]\{\}\^\$\|', '.*+?()[]{}^$|').span()
re.match(r'\-\ \#\~\"\'\/\,\:\;\<\=\>\@\&\!\%\_' if 0 else r'\-\ \#\~\,\:\/\@\&\!\%\=\<\>', '- #~,:/@&!%=<>').span()
re.compile(r'\c')
re.compile(r'\_').pattern
re.match(r'\_', '_')[0]
re.match('\\\n', '\n').span()
re.match(r'\é', 'é')[0]
re.escape('a.b*c[d]')
re.escape('-_ #&~/:')
re.escape('é日\n\t\0')
re.escape(b'a.b\xff\n')
re.escape('')
re.escape('!"%\',;<=>@`')
re.escape('\\^$|?+(){}')
''')
