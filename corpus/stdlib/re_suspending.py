try: suspend
except NameError: suspend = lambda value=None: value
# Functions given to re that suspend, nested and with failures in between.
import re
print(re.sub(r'\w', lambda m: suspend(m[0].upper()), 'a-b-c'), re.subn(r'\d', lambda m: str(suspend(int(m[0]) + 1)), '1x2'))
def rep(m):
    inner = re.sub('.', lambda k: suspend(k[0]) * 2, m[0])
    return suspend(f'<{inner}>')
print(re.sub(r'[a-c]+', rep, 'ab1c'), re.compile('b').sub(rep, 'abcb', 1))
def bad(m):
    suspend()
    if m[0] == 'c': raise ValueError('at c')
    return m[0]
try: re.sub('.', bad, 'abcd')
except ValueError as e: print(e)
s = re.Scanner([(r'\d+', lambda s, t: suspend(int(t))), (r'\w+', lambda s, t: suspend(t)), (r'\s', None)])
print(s.scan('ab 12 c'))
it = re.finditer(r'\w', 'xyz')
for m in it: print(suspend(m.group()), m.span(), end=' ')
print([suspend(m[0]) for m in re.finditer('.', 'pq')], re.sub('x', suspend('y'), suspend('axa')), re.split(suspend(','), 'a,b'))
class T(str):
    def __str__(self): return suspend('no')
print(re.match('a', T('ab'))[0], re.sub('b', lambda m: suspend(T('t')), 'abc'), {m.group(): suspend(m.start()) for m in re.finditer('[aeiou]', 'education')})
