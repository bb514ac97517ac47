# Format specs of str and of objects without one of their own.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class P:
    def __str__(self): return 'P-str'
    def __repr__(self): return 'P-repr'
class Q:
    def __format__(self, spec): return f'<{spec}>'
class Bad:
    def __format__(self, spec): return 5
show(r'''
[format('abc', s) for s in ('', 's', '6', '<6', '>6', '^6', '^7', '*^7', '.2', '6.2', '-<6.1s', '06', '0>6', '0', '\U0001f600^5')]
format('abc', 'd')
format('abc', '+')
format('abc', '=6')
format('abc', ',')
format('abc', '#')
format('abc', 'z')
format('abc', ' ')
format('abc', '.')
format('abc', 'x6')
format('abc', '6q')
format('abc', '.2.2')
format('', '5') + '|'
format('', '.0')
format('\u00e9\u00e9', '5') + '|'
format('abc', '.0')
''')
