import struct as s


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


b = bytearray(8)
S = s.Struct('<hI')
show(lambda: S)
show(lambda: (S.size, S.format))
show(lambda: S.pack(1, 2))
show(lambda: S.unpack(b'123456'))
show(lambda: S.unpack(b''))
show(lambda: s.Struct(b'>h').format)
show(lambda: s.Struct(3))
show(lambda: s.error.__mro__)
show(lambda: S.unpack_from(buffer=b'12345678', offset=1))
for x in (0.0, 1.5, -2.25, 1e300, 5e-324, float('inf')):
    show(lambda: s.unpack('>d', s.pack('>d', x))); show(lambda: s.pack('<d', x).hex())
for i in range(0, 65536, 997): 
    v = s.unpack('<e', s.pack('<H', i))[0]; print(v, end=' ')
print()
