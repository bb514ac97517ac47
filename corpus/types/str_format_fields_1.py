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
'{} {}'.format(1, 2)
'{1} {0} {1}'.format('a', 'b')
'{x}{y}'.format(x=1, y=2)
'{0}{x}'.format('p', x='q')
'{{}}{}'.format(5)
'}}{{'.format()
'{0.a[1][k]} {0.b.c}'.format(n)
'{n.a[0]:>5}'.format(n=n)
'{0[0]}{0[1]}'.format('xy')
'{0[a b]}'.format({'a b': 1})
'{0[-1]}'.format({'-1': 'neg'})
'{0[-1]}'.format([1, 2])
'{!r} {!s} {!a}'.format('é', 'é', 'é')
'{0!r:>6}'.format('a')
'{:{}}|{:{}{}}'.format('a', 3, 'b', '>', 4)
'{0:{1[w]}}'.format('z', {'w': 4})
'{:{:{}}}'.format(1, 2, 3)
'{} {0}'.format(1)
''')
