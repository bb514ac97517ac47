import base64 as b, binascii as s
datas = [b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256)), b'\0\0\0\0', b'\0\0\0\0x', b'    ', b'\xff'*7]


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: s.hexlify(b'\x01\x02\x03', ':', -2))
show(lambda: s.hexlify('a'))
show(lambda: s.unhexlify('0a0B'))
show(lambda: s.unhexlify('0g'))
show(lambda: s.unhexlify('0a 0b'))
show(lambda: s.b2a_base64(b'ab', newline=False))
show(lambda: s.b2a_base64('ab'))
show(lambda: s.crc32(b'abc', 5))
show(lambda: s.b2a_uu(b'hello world'))
show(lambda: s.a2b_uu(s.b2a_uu(b'hello world')))
show(lambda: s.b2a_uu(b'\0\0', backtick=True))
show(lambda: s.b2a_uu(b'x'*46))
