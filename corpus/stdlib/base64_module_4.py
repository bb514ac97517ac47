import base64 as b, binascii as s
datas = [b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256)), b'\0\0\0\0', b'\0\0\0\0x', b'    ', b'\xff'*7]


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: s.b2a_qp(b'a=b\n c \t\nd\xff' + b'x'*80))
show(lambda: s.a2b_qp(b'a=3Db=\nc=zz=41_', header=True))
show(lambda: s.Error.__mro__)
show(lambda: b.urlsafe_b64decode('-_8='))
show(lambda: b.encodebytes('x'))
show(lambda: b.encodebytes(b'x'*100))
show(lambda: b.decodebytes('x'))
