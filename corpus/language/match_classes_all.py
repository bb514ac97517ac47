# Class patterns: positional through __match_args__, keywords, built-in types, errors.
try: suspend
except NameError: suspend = lambda value=None: value

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Lazy:
    __match_args__ = ('value',)
    @property
    def value(self):
        print('asked')
        return suspend(5)
def kind(v):
    match v:
        case Point(0, 0): return 'origin'
        case Point(x, 0) | Point(0, x): return f'on an axis {x}'
        case Point(x, y=yy): return f'{x} {yy}'
        case Lazy(5): return 'lazy five'
        case bool(b): return f'bool {b}'
        case int(n) if n > 10: return f'big {n}'
        case int() | float(): return 'number'
        case str(s): return f'str {s}'
        case list([a, *_]): return f'list of {a}'
        case dict(d): return f'dict {d}'
        case tuple((a, b)): return f'pair {a} {b}'
        case type(): return 'a class'
        case Exception(args=(a,)): return f'exception {a}'
        case object(): return 'object'
for v in (Point(0, 0), Point(3, 0), Point(0, 4), Point(1, 2), Lazy(), True, 5, 50, 1.5, 'text', [1], [], {'k': 1}, (1, 2), (1,), int, ValueError('v'), None):
    print(type(v).__name__, '->', kind(v))
def attempt(cls, pattern):
    space = {'cls': cls}
    try:
        exec(f'match cls():\n    case cls({pattern}): result = "matched"\n    case _: result = "other"', space)
        print(pattern, space['result'])
    except (TypeError, AttributeError, ValueError) as e: print(pattern, type(e).__name__, e)
class No: pass
class BadArgs: __match_args__ = ['x']
class BadName: __match_args__ = (1,)
class Twice:
    __match_args__ = ('x', 'x')
    x = 1
class Fails:
    __match_args__ = ('x',)
    @property
    def x(self): raise ValueError('inside')
for cls, pattern in ((No, ''), (No, '1'), (No, 'a=1'), (BadArgs, '1'), (BadName, '1'), (Twice, '1, 1'), (Twice, '1, x=1'), (Twice, '1, 2, 3'), (Fails, '1'), (int, '0'), (int, '0, 1'), (str, "''"), (list, '[]')):
    attempt(cls, pattern)
try:
    match 5:
        case No.missing(): pass
except AttributeError as e: print(e)
try:
    notaclass = 5
    match 5:
        case notaclass(): pass
except TypeError as e: print(e)
