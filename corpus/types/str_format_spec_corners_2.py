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
format('abc', '100')[:5]
format(P())
f'{P()}'
f'{P()!r}'
f'{P()!s:>8}'
f'{P()!r:*^10}'
f'{P()!a}'
format(P(), 'x')
format(None, '')
f'{None!s:5}|'
format([1], '')
format(None, '5')
format([1], '5')
format({}, 's')
format(object, '10')
f'{Q()}'
''')
