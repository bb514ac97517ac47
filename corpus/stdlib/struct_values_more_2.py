# struct: every format character, sizes, orders, repeats, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import struct
show(r'''
struct.pack('<3B', *b'abc')
struct.pack('0s', b'')
struct.unpack('<2h', b'\1\0\2\0')
struct.pack('', *())
struct.unpack('', b'')
struct.pack('<b', 200)
struct.pack('<B', -1)
struct.pack('<h', 'a')
struct.pack('<h')
struct.pack('<h', 1, 2)
struct.pack('z', 1)
struct.pack('<i', 1.5)
struct.pack('c', 'x')
struct.pack('s', 'x')
struct.pack('<f', 'x')
struct.pack('<f', 1e300)
struct.pack('<e', 1e6)
struct.unpack('<i', b'abc')
struct.unpack('<i', 'abcd')
''')
