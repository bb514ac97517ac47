# split, rsplit, splitlines and join.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
''.splitlines()
'\n\n'.splitlines(keepends=True)
'a\n\nb'.splitlines()
'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines()
'a\x1fb'.splitlines()
'x\r\n\ny'.splitlines(True)
','.join(['a', 'b'])
','.join([])
','.join(['a'])
''.join('abc')
'--'.join(('x', 'y', 'z'))
', '.join({'k': 1, 'j': 2})
'\u00e9'.join('ab')
'-'.join(str(i) for i in range(3))
','.join([1, 2])
','.join(['a', None])
','.join(5)
''')
