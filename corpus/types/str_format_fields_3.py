# str.format: field names, attributes, indexes, conversions, nesting, auto numbering, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class N: pass
n = N(); n.a = [10, {'k': 'deep'}]; n.b = N(); n.b.c = 3
show(r'''
'{:d}'.format('a')
'{0!r'.format(1)
'{ 0}'.format(1)
'{a b}'.format(**{'a b': 5})
'{}'.format(*'a')
'{:}'.format(3)
'{0:}'.format(3)
'{:%Y}'.format.__name__
'{x.real} {y[0]}'.format_map({'x': 1j, 'y': 'q'})
'{x}'.format_map({})
'{}'.format_map({'': 'empty'})
'{0}'.format_map([7])
'{x}'.format_map(type('D', (dict,), {'__missing__': lambda s, k: f'<{k}>'})())
'{self.__class__.__name__} {0.__doc__}'.format(N, self=n)
'{99999999999999999999}'.format(1)
'{0[99999999999999999999]}'.format([1])
''')
