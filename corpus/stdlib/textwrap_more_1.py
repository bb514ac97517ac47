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
textwrap.wrap(t, 20)
textwrap.fill(t, 30)
textwrap.wrap('', 10)
textwrap.wrap('   ', 10)
textwrap.wrap('a b c', 1)
textwrap.wrap(t, 20, initial_indent='* ', subsequent_indent='  ')
textwrap.wrap(t, 15, break_long_words=False)
textwrap.wrap(t, 15, break_on_hyphens=False)
textwrap.wrap(t, 30, max_lines=2)
textwrap.wrap(t, 30, max_lines=2, placeholder='...')
textwrap.wrap('a\tb\nc  d', 20)
textwrap.wrap('a\tb', 20, expand_tabs=False)
textwrap.wrap('a\tb', 20, tabsize=2)
textwrap.wrap('a\nb  c', 20, replace_whitespace=False)
textwrap.wrap('a  b  ', 3, drop_whitespace=False)
textwrap.wrap('End. Next one! ok', 40, fix_sentence_endings=True)
textwrap.wrap(t, 0)
textwrap.wrap(t, 5, max_lines=1, placeholder='way too long')
textwrap.wrap(5)
textwrap.wrap(t, 'a')
textwrap.shorten(t, 30)
''')
