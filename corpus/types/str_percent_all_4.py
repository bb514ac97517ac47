# The % operator: every conversion, flag, width, precision, mapping keys and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'%.*f' % ('a', 1)
'%d' % float('nan')
'%d' % float('inf')
'%f %F %e %05f %+f' % (float('inf'), float('inf'), float('-inf'), float('inf'), float('nan'))
'%d' % None
'%s' % ()
5
'%s%%%s' % (1, 2)
'%-+5d|%+-5d|%- 5d|' % (1, 2, 3)
'%.50f' % 0.1
'%.0e' % 12345
'%#.0e' % 1
'%r' % ({'a': 1},)
'%(a)d%%' % {'a': 50}
'%y' % {'a': 1}
'%999999999999999999999d' % 1
'%.999999999999999999999d' % 1
''')
