# bool is an int: arithmetic, formats, operators and construction.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
issubclass(bool, int)
bool.__mro__
sum([True, False, True])
[True, 1, 1.0].count(True)
max(True, 2)
sorted([True, False, 2, -1])
any([0, False, ''])
all([])
not True
not 0
not []
True and 'x'
False or 'y'
None or 0 or []
1 and 2 and 3
class_ = type('B', (bool,), {})
bool('False')
bool(float('nan'))
True.__and__(1)
True.__and__('x')
''')
