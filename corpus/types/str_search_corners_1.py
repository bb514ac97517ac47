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
s.find('abra')
s.find('abra', 1)
s.rfind('abra')
s.rfind('abra', 0, 10)
s.find('')
s.find('', 5)
s.find('', 11)
s.find('', 12)
s.rfind('')
s.rfind('', 0, 3)
s.find('a', -3)
s.find('a', -100, 2)
s.find('z')
s.find('a', 5, 2)
s.find('abracadabrax')
s.find('b', None, None)
s.find('b', 2, None)
s.index('cad')
s.rindex('a')
s.rindex('a', None, -1)
''')
