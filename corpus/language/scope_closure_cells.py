# Cells shared by closures, loops and generators; nonlocal writes seen by all.
try: suspend
except NameError: suspend = lambda value=None: value

def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += suspend(by)
        return n
    def peek(): return n
    def reset():
        nonlocal n
        del n
    return up, peek, reset
up, peek, reset = counter()
print(up(), up(5), peek())
reset()
for f in (peek, up):
    try: f()
    except NameError as e: print(type(e).__name__, e)
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
hs = []
for x in range(3):
    def h(): return x
    hs.append(h)
x = 'after'
print([h() for h in hs])
def outer():
    def inner(): return late
    try: inner()
    except NameError as e: print(e)
    late = suspend('bound later')
    return inner()
print(outer(), up.__closure__[0].cell_contents if False else len(up.__closure__), up.__code__.co_freevars, counter.__code__.co_cellvars)
def conditional(flag):
    if flag: y = 1
    def inner(): return y
    return inner
print(conditional(True)())
try: conditional(False)()
except NameError as e: print(e)
def gen():
    for k in range(2):
        yield lambda: k
print([f() for f in gen()], [f() for f in list(gen())])
