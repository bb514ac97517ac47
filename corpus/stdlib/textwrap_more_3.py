# textwrap: every option of wrap, fill, shorten, dedent and indent.
import textwrap
t = 'The quick brown fox jumped over the lazy dog. It-was  a well-known averyveryverylongword fact.'
w = textwrap.TextWrapper(width=12, initial_indent='>'); print(w.wrap('some text to wrap here'), w.fill('aa bb cc dd ee'), w.width, w.max_lines, w.placeholder); w.width = 6; print(w.wrap('ab cd ef'))
print(textwrap.fill('one two three four five six', width=12, initial_indent='- ', subsequent_indent='  ')); print(textwrap.dedent("""
    def f():
        return 1
""").strip())
