# The % operator: every conversion, flag, width, precision, mapping keys and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'%s' % 1.0
'%s %s' % ('a',)
'%s' % ('a', 'b')
'x' % 5
'x' % ()
'%d' % 'a'
'%x' % 1.5
'%c' % 'ab'
'%c' % -1
'%c' % 1.5
'%f' % 'a'
'%q' % 1
'%' % 1
'%(a)s' % 5
'%(a)s' % {}
'%(a' % {'a': 1}
'%*d' % ('a', 1)
''')
