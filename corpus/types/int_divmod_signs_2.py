# Floor division, remainder and divmod for every combination of signs and sizes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
-7 // 2.0
7 % -2.5
divmod(7, -2.5)
7 // 0.0
7 % 0.0
divmod(7, 0.0)
(7).__floordiv__(2.0), (7).__divmod__('x'), (7).__rdivmod__(100)
7 // '2'
divmod(7, '2')
divmod('7', 2)
7 / 2
-7 / 2
10**400 / 10**399
1 / 3
10**400 / 3
1 / 10**400
10**400 / -10**401
3 / 0
(2**53 + 1) / 1, (2**54 + 3) / 2
''')
