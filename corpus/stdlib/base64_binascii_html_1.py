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
base64.b64encode(b'hello')
base64.b64decode('aGVsbG8=')
base64.b64decode(b'aGVs bG8=')
base64.urlsafe_b64encode(b'\xfb\xff')
base64.urlsafe_b64decode('-_8=')
base64.b64encode(b'\xfb\xff', altchars=b'-_')
base64.b32encode(b'hi')
base64.b32decode('NBUQ====')
base64.b32decode('nbuq====', casefold=True)
base64.b16encode(b'\xab')
base64.b16decode('AB')
base64.b16decode('ab', True)
base64.b85encode(b'hello')
base64.b85decode(b'Xk~0{Zv')
base64.a85encode(b'hello')
base64.a85encode(b'\0\0\0\0')
''')
