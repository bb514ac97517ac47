import base64 as b, binascii as s
datas = [b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256)), b'\0\0\0\0', b'\0\0\0\0x', b'    ', b'\xff'*7]


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for d in datas:
    for f in (b.b64encode, b.b32encode, b.b32hexencode, b.b16encode, b.b85encode, b.a85encode, b.z85encode, b.urlsafe_b64encode, b.encodebytes, s.hexlify, s.crc32, lambda d: s.crc_hqx(d, 0)): show(lambda: f(d))
    show(lambda: [b.b64decode(b.b64encode(d)) == d, b.b32decode(b.b32encode(d)) == d, b.b16decode(b.b16encode(d)) == d, b.b85decode(b.b85encode(d)) == d, b.a85decode(b.a85encode(d)) == d, b.decodebytes(b.encodebytes(d)) == d, b.b32hexdecode(b.b32hexencode(d)) == d, b.z85decode(b.z85encode(d))==d])
for x in ['a', 'ab', 'abc', 'abcd', 'abc=', 'ab=', 'ab==', 'a===', '=abc', 'ab=c', 'ab==cd==', 'YW Jj', 'YW\nJj', 'YWJj!', b'YWJj', '\u00e9', 3, None, 'YWJj=', 'abcde', '====', 'ab=\n=', 'ab==\n', 'ab===','ab=c=d']:
    show(lambda: b.b64decode(x)); show(lambda: b.b64decode(x, validate=True)); show(lambda: s.a2b_base64(x)); show(lambda: s.a2b_base64(x, strict_mode=True)); show(lambda: s.unhexlify(x)); show(lambda: b.b32decode(x)); show(lambda: b.b16decode(x)); show(lambda: b.b85decode(x)); show(lambda: b.a85decode(x))
show(lambda: b.b64encode('x'))
show(lambda: b.b64encode(b'\xfb\xff', b'-_'))
show(lambda: b.b64decode('-_8=', b'-_'))
show(lambda: b.b64encode(b'a', b'abc'))
show(lambda: b.b32decode('mzxw6===', casefold=True))
show(lambda: b.b32decode('MZXW6==='))
show(lambda: b.b32decode('MZXW6=='))
show(lambda: b.b32decode('M1023456', map01='L'))
show(lambda: b.b16decode('ab'))
show(lambda: b.b16decode('ab', True))
