# float() from text and from other numbers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
float('1._5')
float('0x10')
float('infinit')
float('1 2')
float('\u0661.\u0665')
float('\u2003 7 \u2003')
float(b'2.5')
float(bytearray(b'1e2'))
float(b'x')
float(None)
float([])
float(1j)
float(10**400)
float(10**308)
float(2**53 + 1)
float(-2**1023)
float(True)
float()
''')
