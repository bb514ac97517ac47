import struct as s


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: s.unpack_from('<h', b'\1\2\3\4', -1))
show(lambda: s.unpack_from('<h', b'\1\2\3\4', -9))
show(lambda: list(s.iter_unpack('<h', b'\1\2\3\4')))
show(lambda: list(s.iter_unpack('<h', b'\1\2\3')))
show(lambda: s.iter_unpack('', b''))
b = bytearray(8)
show(lambda: s.pack_into('<hh', b, 2, 1, 2))
show(lambda: b)
show(lambda: s.pack_into('<hh', b, 6, 1, 2))
show(lambda: s.pack_into('<hh', b, -2, 1, 2))
show(lambda: s.pack_into('<hh', b'abcd', 0, 1, 2))
show(lambda: s.pack_into('<hh', b, -20, 1, 2))
show(lambda: s.pack_into('<hh', b, 0, 1))
