# float.hex and float.fromhex in both directions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
float.fromhex('')
float.fromhex('0x')
float.fromhex('0xg')
float.fromhex('1p')
float.fromhex('0x1 p1')
float.fromhex(5)
float.fromhex('0x1.00000000000008p0')
float.fromhex('0x1.00000000000018p0')
float.fromhex('0x1.000000000000080001p0')
float.fromhex('0x1.fffffffffffff8p1022')
float.fromhex('0x123456789abcdef0123p-40')
all(float.fromhex(x.hex()) == x for x in (0.1, 1/3, 1e300, 1e-320, 123456.789))
float.__getformat__('double')
float.from_number(5)
float.from_number(2.5)
float.from_number(True)
float.from_number('5')
(1.5).conjugate(), (1.5).real, (1.5).imag, type((1).imag), (1.5).__getnewargs__()
''')
