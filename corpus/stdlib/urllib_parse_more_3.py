# urllib.parse: splitting, joining, quoting and query strings.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from urllib.parse import *
show(r'''
quote(b'\xff')
unquote('%ff')
unquote('%zz%')
quote('é', encoding='latin-1')
unquote('%e9', 'latin-1')
unquote_to_bytes('a%20')
quote_from_bytes(b'a b')
quote('')
unquote('%E6%97%A5')
quote(5)
quote('é', errors='x') if 0 else quote(b'a', encoding='utf-8')
unquote(5)
urlencode({'a': 1, 'b': 'x y', 'é': '&'})
urlencode([('a', 1), ('a', 2)])
urlencode({'a': [1, 2]}, doseq=True)
urlencode({'a': [1]})
urlencode({'a': 'x y'}, quote_via=quote)
''')
