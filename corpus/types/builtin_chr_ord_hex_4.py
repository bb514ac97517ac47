# chr, ord, bin, oct, hex, ascii, repr, format.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class I:
    def __index__(self): return 255
class R:
    def __repr__(self): return 'é日'
class BadR:
    def __repr__(self): return 5
show(r'''
repr()
ascii(1, 2)
format(5)
format(5, '03')
format('a', '>3')
format(None)
format(1.5, '.3f')
format([1])
format(I.__name__, '10') + '|'
format(True)
format(10**10, ',')
format(b'x')
format(I(), 'x')
format(5, 'zz')
format(b'x', '5')
format(5, 5)
''')
