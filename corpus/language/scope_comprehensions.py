# Comprehension scopes: targets, closures, walrus, nested, in default arguments and class bodies.
try: suspend
except NameError: suspend = lambda value=None: value

x = 'outer'
print([x for x in range(3)], x)
print({x: y for x, y in ((1, 2),)}, {x for x in 'ab'} == {'a', 'b'}, x)
print([y := x, y ** 2] if (x := 5) else None, x, y)
print([(last := i) for i in range(4)], last)
print([[(i, j) for j in range(i)] for i in range(3)])
def f(items=[z for z in range(3)], g=lambda: [q for q in items_global]): return items, g()
items_global = suspend([7])
print(f())
fs = [lambda: i for i in range(3)]
print([g() for g in fs], [(lambda i: lambda: i)(i)() for i in range(3)])
print([i for i in range(5) if suspend(i) % 2 if i > 1], [(i, j) for i in range(3) if i for j in range(i) if j])
def gen():
    yield [k for k in range(2)]
print(list(gen()))
def local():
    n = 3
    squares = [n * suspend(k) for k in range(n)]
    return squares, sorted(locals())
print(local())
def total(): return (s := 0, [s := s + k for k in range(5)], s)
print(total())
class C:
    rows = [[1, 2], [3]]
    flat = [c for row in rows for c in row]
    width = max(len(row) for row in rows)
print(C.flat, C.width)
it = iter(range(10))
print([(a, next(it)) for a in it][:3], [*(k for k in range(3))], dict((k, v) for k, v in [(1, 2)]))
try: [1 / k for k in (1, 0)]
except ZeroDivisionError as e: print(e, e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_next)
