# Every function of operator on plain and strange operands.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import operator as op
show(r'''
op.length_hint(5, 'x')
op.matmul(1, 2)
op.add(1, 'a')
op.getitem([1], 5)
op.itemgetter(1)('abc')
op.itemgetter(0, 2)('abc')
op.itemgetter('k')({'k': 5})
op.itemgetter(slice(1, 3))('abcd')
op.itemgetter(-1)([1, 2])
op.attrgetter('real')(5)
op.attrgetter('real', 'imag')(1j)
op.attrgetter('__class__.__name__')([])
op.methodcaller('upper')('a')
op.methodcaller('split', ',', maxsplit=1)('a,b,c')
op.methodcaller('replace', 'a', 'b')('aa')
op.itemgetter()
op.itemgetter(5)('abc')
op.itemgetter('a')({})
op.attrgetter()
op.attrgetter('nope')(5)
''')
