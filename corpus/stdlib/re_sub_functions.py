# Replacement functions: what they get, may return, and raise; counts and nesting.
import re
calls = []
def f(m): calls.append((m.span(), m.groups(), m.lastgroup)); return f'<{m[0]}>'
print(re.sub(r'(?P<v>[aeiou])|(\d)', f, 'a1b2e'), calls)
print(re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22c333'), re.subn(r'x', lambda m: '', 'axbx'), re.sub('b*', lambda m: f'[{m[0]}]', 'abb'))
for r in (None, 5, b'x', [1]):
    try: print(re.sub('a', lambda m: r, 'bab'))
    except Exception as e: print(type(e).__name__, e)
try: re.sub('a', lambda: 'x', 'a')
except TypeError as e: print(e)
try: re.sub('a', lambda m: 1 / 0, 'ba')
except ZeroDivisionError as e: print(e)
print(re.sub('a', str.upper.__class__, 'b'), re.sub('b', lambda m: r'\n\1', 'abc'), re.sub(b'a', lambda m: b'<' + m[0] + b'>', b'aba'))
table = {'name': 'World', 'n': '3'}
print(re.sub(r'\{(\w+)\}', lambda m: table.get(m[1], m[0]), 'Hi {name} {n} {other}'))
def outer(m): return re.sub('.', lambda k: k[0] + m[0][-1], m[0])
print(re.sub(r'\w+', outer, 'ab cd'), re.sub('x', lambda m: 'y', 'xxx', count=2))
class C:
    def __call__(self, m): return 'called'
    def meth(self, m): return m.string[:1]
print(re.sub('q', C(), 'aqb'), re.sub('q', C().meth, 'aqb'), re.compile('q').sub(C(), 'q-q', 1), re.sub('(?i)[A-Z]', lambda m: m[0].swapcase(), 'aBc'))
def stop(m): raise StopIteration('x')
try: re.sub('a', stop, 'a')
except StopIteration as e: print('stop', e)
snake = lambda s: re.sub(r'(?<!^)(?=[A-Z])', '_', s).lower(); camel = lambda s: re.sub(r'_(\w)', lambda m: m[1].upper(), s)
print(snake('someVariableName'), camel('some_variable_name'), re.sub(r'(\d+)-(\d+)', lambda m: ','.join(map(str, range(int(m[1]), int(m[2]) + 1))), '1-3 7-9'))
