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
binascii.b2a_hex(b'A')
binascii.b2a_qp(b'a=\xe9') if hasattr(binascii, 'b2a_qp') else ''
binascii.unhexlify('abc')
binascii.unhexlify('zz')
binascii.a2b_base64(b'a')
html.escape('<a href="x">&\'</a>')
html.escape('"\'', quote=False)
html.unescape('&lt;&gt;&amp;&quot;&#39;&#x27;&eacute;&copy;&nbsp;')
html.unescape('&#128512;&#x1F600;')
html.unescape('&notit; &amp &ampx &unknown; &#0; &#x80; &#99999999;')
html.unescape('no entities')
html.escape('')
html.unescape('&lt')
html.escape(5)
html.unescape(5)
''')
