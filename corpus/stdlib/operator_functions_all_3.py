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
op.attrgetter(5)
op.attrgetter('real.nope')(5)
op.methodcaller()
op.methodcaller(5)
op.methodcaller('nope')('a')
repr(op.itemgetter(1, 'a'))
repr(op.attrgetter('a.b', 'c'))
repr(op.methodcaller('f', 1, k=2))
op.add.__name__
op.__add__ is op.add
op.__not__(0)
op.__contains__('ab', 'a')
sorted([('b', 2), ('a', 2), ('c', 1)], key=op.itemgetter(1, 0))
list(map(op.methodcaller('title'), ['ab']))
max([{'v': 1}, {'v': 3}], key=op.itemgetter('v'))
op.countOf('banana', 'a')
op.contains({'a': 1}, 'a')
op.eq(float('nan'), 0)
''')
l = [1, 2, 3]; op.setitem(l, 0, 'x'); op.delitem(l, 1); print(l, op.iadd(l, [4]), l is op.iadd(l, []), op.imul(l, 2), op.iconcat([1], [2]), op.isub(5, 2), op.ior({1}, {2}), op.iand(6, 3), op.ixor(6, 3), op.ilshift(1, 3), op.irshift(8, 2), op.ifloordiv(7, 2), op.imod(7, 4), op.ipow(2, 3), op.itruediv(1, 2), op.iadd('a', 'b'))
