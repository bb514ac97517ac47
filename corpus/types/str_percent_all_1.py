# The % operator: every conversion, flag, width, precision, mapping keys and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'%d %i %u' % (1, -2, 3)
'%5d|%-5d|%05d|%+d|% d|%+05d|%-05d|' % (42, 42, 42, 42, 42, 42, 42)
'%.3d %.0d %8.3d|' % (5, 0, -5)
'%x %X %o %#x %#X %#o %08x %#08x %-#8x|' % (255, 255, 8, 255, 255, 8, 255, 255, 255)
'%x' % -255
'%#o' % 0
'%e %E %f %F %g %G' % (1.5, 1.5, 1.5, 1.5, 1.5, 1.5)
'%.2e %.0f %#.0f %.3g %#.3g %10.2f|%-10.2f|%010.2f' % (12345.678, 2.5, 2.5, 1.0, 1.0, -3.14159, 3.14159, -3.14159)
'%s %r %a' % ('é', 'é', 'é')
'%5s|%-5s|%.2s|%5.1s|' % ('abc', 'abc', 'abc', 'abc')
'%c%c' % ('x', 65)
'%5c|%-5c|' % ('a', 'b')
'%%' % ()
'%5%|' % ()
'%(a)s %(b)03d %(a)r' % {'a': 'x', 'b': 5}
'%(a b)s' % {'a b': 1}
'%(x(y))s' % {'x(y)': 2}
''')
