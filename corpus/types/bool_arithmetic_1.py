# bool is an int: arithmetic, formats, operators and construction.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
True + True
True * 10
-True
+False
True / 2
True - False
True // True
abs(True)
bool()
bool(0)
bool('')
bool('0')
bool([])
bool([0])
bool(None)
bool(0.0)
bool(range(0))
bool({})
bool(set())
bool(b'')
''')
