# Indexing and slicing of text of every width, iteration and unpacking.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
a, w, e = 'abcdef', 'aé日😀z', ''
show(r'''
len(w.encode('utf-16-le'))
chr(-1)
chr(0x110000)
ord('ab')
ord('')
ord(b'a')
ord(bytearray(b'z'))
ord(b'ab')
ord(5)
chr('a')
chr(0x10ffff)
chr(0)
chr(True)
hash('abc') == hash('ab' + 'c')
e == ''
not e
w == 'a\xe9\u65e5\U0001f600z'
w < 'aê'
'x' in w
'日😀' in w
''')
