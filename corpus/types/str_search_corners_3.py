# find, index, count, in, startswith and their bounds.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
s = 'abracadabra'
show(r'''
s.find()
s.find('a', 'b')
s.find('a', 1.0)
s.startswith('abra')
s.startswith('')
s.startswith(('x', 'ab'))
s.startswith(())
s.startswith('bra', 1)
s.startswith('bra', 1, 3)
s.startswith('', 11)
s.startswith('', 12)
s.endswith('abra')
s.endswith(('q', 'ra'))
s.endswith('', 3, 2)
s.endswith('bra', -2)
s.endswith('ab', 0, 2)
s.endswith('')
s.startswith(5)
s.startswith(['a'])
s.endswith(('a', 5))
''')
