# The scanner method and class, and tokenizers built with re.
import re
sc = re.compile(r'\d+').scanner('12 abc 34')
print(sc.match(), sc.search(), sc.search(), sc.pattern.pattern, type(sc).__name__)
sc = re.compile('a').scanner('aab'); print(sc.match(), sc.match(), sc.match())
sc = re.compile('a*').scanner('ba'); print([m.span() for m in iter(sc.search, None)])
s = re.Scanner([(r'\d+\.\d*', lambda s, t: ('float', float(t))), (r'\d+', lambda s, t: int(t)), (r'[a-z]\w*', lambda s, t: t), (r'[-+*/()=]', 'op'), (r'\s+', None)])
print(s.scan('x = 3*y1 + 4.5')); print(s.scan('a $ b')); print(s.scan(''))
def tokens(text):
    spec = [('NUM', r'\d+(?:\.\d+)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[+\-*/=()]'), ('NL', r'\n'), ('WS', r'[ \t]+'), ('BAD', r'.')]
    line, start = 1, 0
    for m in re.finditer('|'.join(f'(?P<{n}>{p})' for n, p in spec), text):
        kind = m.lastgroup
        if kind == 'NL': line, start = line + 1, m.end()
        elif kind == 'BAD': yield kind, m[0], line, m.start() - start
        elif kind != 'WS': yield kind, m[0], line, m.start() - start
print(list(tokens('x = 3.5*(y+2)\n z ?= 1')))
def parse_csv(line): return [a.replace('""', '"') if q else b for q, a, b in re.findall(r'(?:^|,)(?:(")((?:[^"]|"")*)"|([^,"]*))', line)]
print(parse_csv('a,"b,c","d ""q""",,e'))
print(re.findall(r'(?:"((?:\\.|[^"\\])*)"|(\S+))', r'say "hi \"you\"" now'), re.findall(r'[^\W_]+|_+', 'snake_case__x'), re.findall(r"[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+", 'HTTPServerError404Page'))
