# to_bytes and from_bytes: sizes, orders, signs, sources and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
int.from_bytes((0, 255))
int.from_bytes(range(3))
int.from_bytes({7})
int.from_bytes(iter([1, 0]))
int.from_bytes([256])
int.from_bytes(['a'])
int.from_bytes('ab')
int.from_bytes(5)
int.from_bytes(b'a', 'x')
bool.from_bytes(b'\x00')
bool.from_bytes(b'\x05')
type(bool.from_bytes(b'\x05'))
True.to_bytes(2)
type((5).real)
(5).imag
(5).numerator
(5).denominator
True.real
type(True.numerator)
(10**20).conjugate(), True.conjugate(), (3).as_integer_ratio(), True.as_integer_ratio(), (3).is_integer()
''')
