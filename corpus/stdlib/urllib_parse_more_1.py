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
urlparse('http://u:p@h.com:80/p/a;x?q=1#f')
urlsplit('//h/p')
urlparse('mailto:a@b')
urlparse('http://h').port
urlparse('http://u:p@H.com:80/').hostname
urlparse('http://u:p@h:80').username
urlparse('http://[::1]:8/').hostname
urlparse('path?q').query
urlparse('').geturl()
urlparse('HTTP://h/').scheme
urlunparse(('s', 'n', 'p', '', 'q', 'f'))
urlunsplit(('http', 'h', '/p', 'a=1', ''))
urlsplit('http://h/p?q#f')._replace(query='z').geturl()
urldefrag('http://h/p#f')
urlsplit('a:b', scheme='x')
urlparse('http://h:x').port
urlparse('http://h:99999').port
''')
