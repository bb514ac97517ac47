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
struct.pack('<bBhHiIqQ', -1, 255, -2, 65535, -3, 4, -5, 6)
struct.unpack('<hH', b'\xfe\xff\xff\xff')
struct.pack('>I', 1)
struct.pack('!H', 258)
struct.calcsize('<bhiq')
struct.calcsize('>3s2x')
struct.pack('3s', b'abcd')
struct.pack('5s', b'ab')
struct.unpack('2s', b'ab')
struct.pack('c', b'x')
struct.pack('?', 5)
struct.unpack('??', b'\0\2')
struct.pack('<f', 1.5)
struct.pack('<d', -0.1)
struct.unpack('<e', struct.pack('<e', 1.5))
struct.pack('4p', b'abcdef')
struct.unpack('4p', b'\x02abc')
struct.pack('3x')
struct.pack('2h', 1, 2) == struct.pack('hh', 1, 2)
''')
