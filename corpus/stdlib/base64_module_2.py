import base64 as b, binascii as s
datas = [b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256)), b'\0\0\0\0', b'\0\0\0\0x', b'    ', b'\xff'*7]


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: b.a85encode(b'hello world', adobe=True))
show(lambda: b.a85encode(b'hello world'*5, wrapcol=20, adobe=True))
show(lambda: b.a85encode(b'    ', foldspaces=True))
show(lambda: b.a85decode('<~87cURD]~>', adobe=True))
show(lambda: b.a85decode('87cURD]', adobe=True))
show(lambda: b.a85decode('z!', ))
show(lambda: b.a85decode('!z'))
show(lambda: b.b85encode(b'ab', pad=True))
show(lambda: b.b85decode('~~~~~'))
show(lambda: b.b85decode('ab"'))
show(lambda: s.hexlify(b'\x01\x02\x03', '-'))
show(lambda: s.hexlify(b'\x01\x02\x03', b':', 2))
