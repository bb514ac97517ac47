# UnboundLocalError, where the name is bound later, conditionally, or deleted.
try: suspend
except NameError: suspend = lambda value=None: value

def attempt(f):
    try: print(f.__name__, f())
    except NameError as e: print(f.__name__, type(e).__name__, e)
x = 'global'
def before():
    y = x
    x = 1
def augmented(): x += 1
def deleted():
    x = 1
    del x
    return x
def twice():
    x = 1
    del x
    del x
def in_loop():
    for _ in suspend([]): v = 1
    return v
def in_except():
    try: raise ValueError
    except ValueError as e: pass
    return e
def in_with():
    if suspend(False):
        with open('x') as f: pass
    return f
def in_match():
    match suspend(5):
        case str() as s: pass
    return s
def in_walrus():
    suspend(False) and (w := 1)
    return w
def in_import():
    if False: import math
    return math
def in_comprehension(): return [missing for _ in range(1)]
def in_def():
    f()
    def f(): pass
def in_class_body():
    class A:
        v = v
def loop_variable():
    for q in range(2): pass
    return q
def in_del_loop():
    for q in range(2): del q
    return q
for f in (before, augmented, deleted, twice, in_loop, in_except, in_with, in_match, in_walrus, in_import, in_comprehension, in_def, in_class_body, loop_variable, in_del_loop): attempt(f)
v = 'module v'
in_class_body2 = lambda: type('A', (), {'v': v}).v
attempt(in_class_body2)
