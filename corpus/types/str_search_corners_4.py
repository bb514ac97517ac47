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
s.endswith((5, 'ra'))
s.startswith(('abra', 5))
s.partition('ca')
s.partition('z')
s.rpartition('a')
s.rpartition('z')
'a'.partition('a')
''.partition('x')
s.partition('')
s.partition(5)
s.replace('a', 'A')
s.replace('a', 'A', 2)
s.replace('abra', '')
s.replace('', '-')
s.replace('', '-', 3)
s.replace('a', 'a')
s.replace('a', 'b', 0)
s.replace('a', 'xy', count=1)
''.replace('', 'x')
''.replace('', 'x', 0)
''')
