# The % operator of bytes and bytearray.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
b'%s %s' % (b'a',)
b'%s' % (b'a', b'b')
b'%z' % 1
bytearray(b'%d') % 5
bytearray(b'%s') % b'x'
type(bytearray(b'%s') % b'x')
b'%*d|%.*f' % (5, 1, 2, 1.005)
b'%#x %+d % d' % (255, 1, 1)
b'%s' % type('B', (), {'__bytes__': lambda s: b'custom'})()
b'%i' % 3.7
b'%u' % True
b'%d' % None
b'x' % 1
b'%s' % None
''')
