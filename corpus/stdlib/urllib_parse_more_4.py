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
urlencode({})
urlencode({'k': b'\xff'})
urlencode({'a': None, 'b': True})
urlencode(5)
urlencode('ab')
parse_qs('a=1&a=2&b=&c=x+y%26')
parse_qsl('a=1&b=2;c=3')
parse_qs('a=&b', keep_blank_values=True)
parse_qsl('a')
parse_qs('')
parse_qs('a=1;b=2', separator=';')
parse_qsl('%C3%A9=%20')
parse_qs(b'a=1')
parse_qsl('a', strict_parsing=True)
parse_qs('a=1&b=2', max_num_fields=1)
parse_qs('a', separator='')
''')
