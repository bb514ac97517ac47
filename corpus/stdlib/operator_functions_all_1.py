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
[f(7, 2) for f in (op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.lshift, op.rshift, op.and_, op.or_, op.xor)]
[f(1, 2) for f in (op.lt, op.le, op.eq, op.ne, op.gt, op.ge)]
[f(5) for f in (op.neg, op.pos, op.invert, op.inv, op.abs, op.not_, op.truth, op.index)]
op.is_(None, None)
op.is_not(1, None)
op.is_none(None)
op.is_not_none(None)
op.concat('a', 'b')
op.contains([1, 2], 2)
op.countOf([1, 2, 1], 1)
op.indexOf('abc', 'c')
op.getitem({'a': 1}, 'a')
op.length_hint([1, 2])
op.length_hint(iter('abc'))
op.length_hint(5, 9)
op.call(max, 1, 2)
op.call(dict, a=1)
op.concat(1, 2)
op.indexOf('abc', 'z')
op.index(1.5)
''')
