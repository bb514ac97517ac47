# repr and ascii of text: quotes, escapes, unprintables; literal escapes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
str()
str(None)
str('x')
str('x', 'utf-8')
str(5, 'utf-8')
str(b'\xff', 'utf-8')
str(b'a', 'nope')
str(1, 2, 3, 4)
str(bytearray(b'ab'), 'ascii')
str(memoryview(b'ab'), 'ascii')
str([1, 'a', None])
str({'a': (1,)})
str(...)
str(NotImplemented)
str(str)
str(len)
str(print).startswith('<built-in')
repr('a' * 3), '%r' % 'x\'y', f'{"a\'b"!r}', '{!r}'.format("q'"), "\N{greek small letter alpha}"
''')
