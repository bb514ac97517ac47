# global in functions, nested functions and classes; deleted globals.
try: suspend
except NameError: suspend = lambda value=None: value

x = 'module'
def write():
    global x, y
    x = suspend('written')
    y = 'created'
write()
print(x, y)
class C:
    global z
    z = 'from a class body'
    x = 'class'
    def read(self): return x
    w = [x for _ in range(1)], x
print(z, C().read(), C.w, hasattr(C, 'z'))
def nested():
    x = 'local'
    def inner():
        global x
        x = 'inner global'
        def innermost(): return x
        return innermost()
    return inner(), x
print(nested(), x)
def delete():
    global y
    del y
delete()
for f in (delete, lambda: y):
    try: f()
    except NameError as e: print(type(e).__name__, e)
def shadow():
    print = lambda *a: a
    return print(1)
print(shadow())
len = lambda o: 'mine'
print(len([]))
del len
print(len([]))
def loop():
    global i
    for i in range(suspend(3)): pass
loop()
print(i, 'i' in globals(), globals()['i'])
globals()['made'] = 'by dict'
print(made)
exec('global q\nq = 1')
print(q)
