# The % operator of bytes and bytearray.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
b'%d %5d|%-5d|%05d %x %X %o' % (1, 2, 3, 4, 255, 255, 8)
b'%s %b' % (b'ab', bytearray(b'cd'))
b'%c%c' % (65, b'B')
b'%%' % ()
b'%r %a' % ('é', 'é')
b'%.2s|%5s|%-5s|' % (b'abc', b'abc', b'abc')
b'%f %.1e %g' % (1.5, 1.5, 1.5)
b'%(k)s' % {b'k': b'v'}
b'%s' % memoryview(b'mv')
b'%s' % 'str'
b'%b' % 5
b'%d' % b'1'
b'%c' % 256
b'%c' % b'ab'
b'%(k)s' % {'k': b'v'}
''')
