# From text to numbers and back: every way programs do it.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'-42'.zfill(5)
'3.5'.replace('.', '').isdigit()
'1e5'.isalnum()
' 42'.strip().isdecimal()
[int(x) for x in '1 2 3'.split()]
sum(map(int, '12345'))
list(map(float, '1.5,2.5'.split(',')))
[int(b, 2) for b in ('101', '11')]
''.join(str(int(d) + 1) for d in '123')
int(''.join(reversed(str(1234))))
str(2**64)[::-1]
[ord(c) - 48 for c in '907']
int(str(12) + str(34))
bin(10)[2:]
hex(255)[2:].upper()
oct(8)[2:]
chr(65 + 2)
format(10, '08b')
''')
