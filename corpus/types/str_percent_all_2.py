# The % operator: every conversion, flag, width, precision, mapping keys and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'plain' % {}
'%s' % {}
'%s' % [1, 2]
'%*d|%-*d|%.*f|%*.*f' % (5, 42, 5, 42, 2, 3.14159, 8, 1, 2.55)
'%*d' % (-5, 42) + '|'
'%0*d' % (6, 42)
'%hd %ld %Ld %hld' % (1, 2, 3, 4)
'%s' % (1,)
'%s %s' % ('a', ('b',))
'%s' % None
'%d' % 3.99
'%d' % True
'%i' % -0.5
'%x' % True
'%d' % 10**20
'%f' % 10**20
'%g' % 1e100
''')
