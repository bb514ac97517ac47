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
hex(I())
oct(I())
bin(2**70)
hex(-2**70)
chr(-1)
chr(1114112)
chr('a')
chr(1.5)
chr(10**30)
chr()
ord('')
ord('ab')
ord(5)
ord(b'')
ord()
bin(1.5)
hex('a')
''')
