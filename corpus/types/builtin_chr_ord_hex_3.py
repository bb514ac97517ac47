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
oct(None)
hex()
ascii('é')
ascii('日\n')
ascii('😀')
ascii(['é'])
ascii(R())
ascii(5)
ascii("it's")
repr(R())
repr('é')
repr([R()])
ascii({'é': R()})
repr(b'\xe9')
ascii(b'\xe9')
repr(BadR())
ascii(BadR())
''')
