# A pattern whose groups nest deep compiles on any stack.
import re
for n in (10, 100, 200):
    p = re.compile('(' * n + 'x' + ')' * n + '?')
    print(p.groups, p.match('x').groups()[-1], p.match('').span())
    q = re.compile('(?:a|' * n + 'x' + ')' * n)
    print(q.fullmatch('x').span(), q.fullmatch('a').span(), q.fullmatch('b'))
