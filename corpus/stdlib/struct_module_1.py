import struct as s


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: s.pack('ii', 1))
show(lambda: s.pack('i', 1, 2))
show(lambda: s.pack(3))
show(lambda: s.pack())
show(lambda: s.unpack('i', b'abc'))
show(lambda: s.unpack('i', 'abcd'))
show(lambda: s.unpack('<hhl', s.pack('<hhl', 1, 2, 3)))
show(lambda: s.unpack('>2s3sB', b'abcdef'))
show(lambda: s.unpack('5p', b'\x03abcd'))
show(lambda: s.unpack('?c', b'\x02a'))
show(lambda: s.unpack_from('<h', b'\1\2\3\4', 1))
show(lambda: s.unpack_from('<h', b'\1\2\3\4', 3))
