# Building text: join of every iterable, augmented concatenation, multiplication, conversions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'x' * -1
2 * 'ab'
'' * 5
'a' 'b' 'c'
'a' + '' + 'b'
('a' + 'b') * 2
'é' * 2 + 'x'
'a' * 10**10 if 0 else 'ok'
'a' * 'b'
'a' * None
'a' - 'b'
-'a'
str(1) + str(2.5) + str(None) + str([1]) + str('x')
str(b'x')
str((1,))
str({})
str(set())
str(range(2))
str(1j)
str(True)
str(int)
str(...)
''')
