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
'{0} {}'.format(1)
'{}'.format()
'{2}'.format(1)
'{x}'.format()
'{'.format()
'}'.format()
'{0'.format(1)
'{0!}'.format(1)
'{0!x}'.format(1)
'{0!rr}'.format(1)
'{0.}'.format(1)
'{0[}'.format(1)
'{0[]}'.format([1])
'{0[0}'.format([1])
'{0[0]x}'.format([1])
'{0.nope}'.format(1)
'{0[k]}'.format({})
'{0[k]}'.format([1])
''')
