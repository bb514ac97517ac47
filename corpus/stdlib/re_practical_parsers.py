# What programs do with re: dates, logs, urls, key-values, numbers, markdown, validation.
import re
log = '2024-05-01 12:00:01 ERROR [db] Connection lost (code=17)\n2024-05-01 12:00:05 INFO [web] GET /x?a=1 200 13ms\nbroken line\n2024-05-02 08:30:00 WARN [db] slow query: 1.5s'
pat = re.compile(r'^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+) \[(?P<mod>\w+)\] (?P<msg>.*)$', re.M)
for m in pat.finditer(log): print(m['level'], m['mod'], m.groupdict()['msg'], m.span('msg'))
print([l for l in log.splitlines() if not pat.match(l)])
url = re.compile(r'(?P<scheme>https?)://(?P<host>[^/:?#]+)(?::(?P<port>\d+))?(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<frag>.*))?')
for u in ('http://a.b.com:8080/p/q?x=1&y=2#top', 'https://host', 'ftp://no'): m = url.fullmatch(u); print(m and m.groupdict())
print(dict(re.findall(r'(\w+)\s*=\s*("[^"]*"|\S+)', 'a=1 b = "two words" c=x')), re.findall(r'[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?', '1 -2.5 +.5 1e10 2.5E-3 x7'))
md = '# Title\nSome *em* and **strong** with `code` and [link](http://x)'
for a, b in ((r'^# (.*)$', r'<h1>\1</h1>'), (r'\*\*(.+?)\*\*', r'<b>\1</b>'), (r'\*(.+?)\*', r'<i>\1</i>'), (r'`(.+?)`', r'<code>\1</code>'), (r'\[(.+?)\]\((.+?)\)', r'<a href="\2">\1</a>')): md = re.sub(a, b, md, flags=re.M)
print(md)
for e in ('a@b.co', 'bad@', 'x.y+z@sub.domain.org', '@no.com', 'a b@c.de'): print(e, bool(re.fullmatch(r'[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}', e)), end='; ')
print(); print([re.sub(r'^0+(?=\d)', '', s) for s in ('007', '0', '000', '10')], re.sub(r'(\d{3})(\d{3})(\d{4})', r'(\1) \2-\3', '5551234567'), re.sub(r'<[^>]+>', '', '<p>Hi <b>you</b></p>'), ' '.join(re.findall(r'\S+', '  squeeze   me ')), re.sub(r'(?i)\b(\w)(\w*)', lambda m: m[1].upper() + m[2].lower(), 'tITLE cASE'))
print(sorted(['f10', 'f2', 'f1'], key=lambda s: [int(x) if x.isdigit() else x for x in re.split(r'(\d+)', s)]), re.split(r'[;,\s]\s*', 'a, b;c d'), re.findall(r'\b[A-Z][a-z]+\b', 'Alice met Bob at noon'), re.sub(r'\\(.)', r'\1', r'a\,b\\c'), [m.start() for m in re.finditer('(?=ana)', 'bananana')])
roman = re.compile('^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$'); print([bool(roman.match(r)) for r in ('XIV', 'MCMXCIX', 'IIII', 'VX')], roman.match('MCMXCIX').groups())
