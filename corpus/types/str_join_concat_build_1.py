# Building text: join of every iterable, augmented concatenation, multiplication, conversions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
''.join([])
''.join(['a'])
'-'.join('abc')
', '.join(('x', 'y'))
''.join({'k': 1})
'|'.join(iter(['1', '2']))
' '.join(map(str, range(4)))
'\n'.join(['a', '', 'b'])
'ab'.join('xyz')
''.join(reversed('abc'))
'.'.join(sorted('hello'))
''.join(c * 2 for c in 'ab')
'日'.join(['a', 'b'])
''.join(['é', '😀'])
'-'.join([1])
'-'.join(['a', None, 'b'])
'-'.join([b'a'])
'-'.join(1)
'-'.join()
b'-'.join([b'a', 'b'])
'a' * 3 + 'b' * 2
'ab' * 0
''')
