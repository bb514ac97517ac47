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
base64.a85decode(b'BOu!rDZ')
base64.a85encode(b'hi', adobe=True)
base64.encodebytes(b'x' * 60)
base64.decodebytes(b'eHg=\n')
base64.standard_b64encode(b'a')
base64.b32hexencode(b'hi')
base64.b64encode(b'')
base64.b64encode(bytearray(b'ba'))
base64.b64encode(memoryview(b'mv'))
base64.z85encode(b'abcd') if hasattr(base64, 'z85encode') else ''
base64.b64decode('a')
base64.b64decode('aGVsbG8')
base64.b64decode('a*b=', validate=True)
base64.b64encode('str')
base64.b64decode('é')
base64.b32decode('nbuq====')
''')
