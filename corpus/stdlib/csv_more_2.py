# csv: readers, writers, dialects, quoting, dict forms, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import csv, io
def write(rows, **k): b = io.StringIO(); csv.writer(b, **k).writerows(rows); return b.getvalue()
read = lambda t, **k: list(csv.reader(io.StringIO(t, newline=''), **k))
show(r'''
write([['a,b']], quoting=csv.QUOTE_NONE, escapechar='\\')
write([['a"b']], doublequote=False, escapechar='\\')
write([[]])
write([['']])
write([[None]])
write([[True, b'x']])
write([['a', '']], quoting=csv.QUOTE_STRINGS)
write([['a', None, 1]], quoting=csv.QUOTE_NOTNULL)
write([['a,b']], quoting=csv.QUOTE_NONE)
write([5])
write([['a']], nope=1)
list(csv.DictReader(io.StringIO('n,v\na,1\nb\nc,2,3')))
list(csv.DictReader(io.StringIO('1,2'), fieldnames=['x', 'y']))
csv.DictReader(io.StringIO('h1,h2\n')).fieldnames
list(csv.DictReader(io.StringIO('a\n1,2'), restkey='more', restval='-'))
csv.list_dialects()
csv.get_dialect('excel').delimiter
csv.Sniffer().sniff('a;b;c\n1;2;3').delimiter
csv.Sniffer().has_header('n,v\na,1\nb,2')
csv.field_size_limit()
csv.get_dialect('nope')
''')
