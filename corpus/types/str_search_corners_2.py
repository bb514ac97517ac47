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
s.index('z')
s.rindex('z')
s.count('a')
s.count('abra')
s.count('')
s.count('', 3)
s.count('', 12)
s.count('a', 1, -1)
'aaaa'.count('aa')
''.count('')
s.count('z')
'bra' in s
'' in s
'' in ''
'z' not in s
'a' in ''
5 in s
None in s
s.find(5)
s.count(None)
''')
