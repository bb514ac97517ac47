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
urlsplit('http://[::1')
urljoin('http://h/a/b', 'c')
urljoin('http://h/a/b', '/c')
urljoin('http://h/a/b', '../c')
urljoin('http://h/a/', '?q')
urljoin('http://h/a', '//x/y')
urljoin('http://h/a', 'ftp://z')
urljoin('', 'a')
urljoin('a', '')
urljoin('http://h/a/b/c', '../../../d')
urljoin('http://h', './x/./y')
quote('a b/é&')
quote('a/b', safe='')
quote('~_-.')
quote_plus('a b&c')
unquote('a%20b%C3%A9')
unquote_plus('a+b%2B')
''')
