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
struct.unpack_from('<i', b'abc')
struct.calcsize('5')
struct.calcsize('q<')
struct.unpack_from('<h', b'\0\1\0', 1)
list(struct.iter_unpack('<h', b'\1\0\2\0'))
struct.Struct('<hb').size
struct.Struct('<hb').format
struct.Struct('<hb').pack(1, 2)
struct.Struct('>i').unpack(b'\0\0\0\5')
struct.unpack('<q', b'\xff' * 8)
struct.pack('<Q', 2**64 - 1)
struct.pack('> h', 1)
struct.unpack('>2sx1s', b'abcd')
list(struct.iter_unpack('<h', b'abc'))
list(struct.iter_unpack('', b'abc'))
struct.pack('<q', 2**63)
struct.pack('<Q', -1)
struct.Struct('zz')
''')
b = bytearray(6); struct.pack_into('<hh', b, 1, 1, -1); print(b, struct.error.__name__, issubclass(struct.error, Exception))
for f in (lambda: struct.pack_into('<i', b, 4, 1), lambda: struct.pack_into('<i', b'abcd', 0, 1), lambda: struct.pack_into('<b', b, -9, 1), lambda: struct.pack_into('<b', b, -1, 7)):
    try: print(f(), b)
    except Exception as e: print(type(e).__name__, e)
