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
chr(97)
chr(0x1F600)
chr(0)
chr(I())
chr(True)
ord('a')
ord('😀')
ord(b'x')
bin(5)
bin(-5)
bin(0)
oct(8)
oct(-8)
hex(255)
hex(-255)
hex(0)
bin(True)
''')
