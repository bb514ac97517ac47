# Captures, as-patterns, or-patterns, guards and what is bound when a case fails.
try: suspend
except NameError: suspend = lambda value=None: value

def f(x):
    match suspend(x):
        case [a, b] if suspend(a > b): return 'descending', a, b
        case [a, b] as pair if a == b: return 'equal', pair
        case [int() as n, (str() | bytes()) as s]: return n, s
        case [[1 | 2 as small, *_] | (small, 5), rest]: return 'small', small, rest
        case {'k': [x, *_] | (x)}: return 'k', x
        case (1 | 2 | 3) as digit: return 'digit', digit
        case str(s) as whole if (n := len(s)) > 2: return s, whole, n
        case other: return 'other', other
for x in ([2, 1], [1, 1], [1, 'a'], [1, b'x'], [[1, 0], 'r'], [(7, 5), 'r'], {'k': [1, 2]}, {'k': 'plain'}, 2, 'abc', 'a', None):
    try: print(x, '->', f(x))
    except TypeError as e: print(x, '->', e)
def bound_anyway(x):
    match x:
        case [a, b, 3]: pass
        case [a, *_] if suspend(False): pass
        case _: return sorted(k for k in locals() if k != 'x')
    return 'matched'
print(bound_anyway([1, 2, 4]), bound_anyway([1, 2, 3]))
a = 'module'
match 5:
    case a: print('always binds', a)
class C:
    match 1:
        case bound: pass
print(C.bound)
def in_loop():
    for item in (1, 'x', 2.5, [], 'stop', 'never'):
        match item:
            case int(): continue
            case 'stop': break
            case str() | float(): yield item
            case []: yield 'empty'
        yield 'after'
print(list(in_loop()))
match = {'case': 1}
match['case'] += 1
case = match
print(match, case)
type = 5
print(type)
