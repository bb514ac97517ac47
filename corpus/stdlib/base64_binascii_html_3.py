# base64, binascii and html: round trips, options and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import base64, binascii, html
show(r'''
base64.b32decode('A')
base64.b16decode('ab')
base64.b16decode('ABC')
base64.b85decode(b'\x00')
base64.a85decode(b'~')
base64.b64decode(5)
binascii.hexlify(b'\xab\xcd')
binascii.unhexlify('abcd')
binascii.hexlify(b'abcd', '-', 2)
binascii.b2a_base64(b'hi')
binascii.b2a_base64(b'hi', newline=False)
binascii.a2b_base64(b'aGk=')
binascii.crc32(b'hello')
binascii.crc32(b'lo', binascii.crc32(b'hel'))
binascii.crc_hqx(b'a', 0)
binascii.a2b_hex(b'4142')
''')
