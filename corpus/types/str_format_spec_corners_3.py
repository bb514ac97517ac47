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
f'{Q():abc}'
f'{Q():{"x" * 3}}'
'{:{}}'.format(Q(), 'yy')
'{0:a{1}b{1}}'.format(Q(), 7)
format(Q(), 'z z')
format(Bad())
f'{Bad()}'
'{}'.format(Bad())
format(5, 5)
format(5, None)
format()
f'{"a" "b":>{2 + 3}}'
f'{"x":{"^"}{5}}'
f'{"abcdef":.{3}}'
f'{"q"!r:^{4 + 3}}'
''')
