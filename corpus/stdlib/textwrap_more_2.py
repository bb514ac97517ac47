# textwrap: every option of wrap, fill, shorten, dedent and indent.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import textwrap
t = 'The quick brown fox jumped over the lazy dog. It-was  a well-known averyveryverylongword fact.'
show(r'''
textwrap.shorten('hi  there', 20)
textwrap.shorten(t, 12, placeholder='~')
textwrap.shorten('abc', 3)
textwrap.shorten('', 5)
textwrap.shorten('a', 3)
textwrap.shorten('hello world', 4)
textwrap.dedent('  a\n    b\n  c')
textwrap.dedent('a\n b')
textwrap.dedent('\n  x\n\n  y\n   ')
textwrap.dedent('\ta\n\t b')
textwrap.dedent('  a\n\tb')
textwrap.dedent('')
textwrap.dedent('   ')
textwrap.dedent('  a\n  \n  b')
textwrap.indent('a\n\nb\n', '> ')
textwrap.indent('a\n b', '--', lambda l: True)
textwrap.indent('a\nb', '  ', lambda l: 'b' in l)
textwrap.indent('', 'x')
textwrap.indent('\n\n', 'x')
textwrap.dedent(5)
textwrap.indent('a', 5)
''')
