# Names of the builtins replaced, added and taken away; code with builtins of its own.
import builtins
old = builtins.len
def f(): return len([1, 2])
print(f())
builtins.len = lambda x: 42
print(f(), len('a'))
builtins.len = old
print(f())
builtins.brand_new = 7
print(brand_new)
def g(): return brand_new
print(g())
del builtins.brand_new
try: g()
except NameError as e: print(e)
try: brand_new
except NameError as e: print(e)
print(eval('len([1])', {'__builtins__': {'len': lambda x: 'own'}}))
for b in ({}, {'abs': abs}):
    for s in ('len([])', 'abs(-1)', 'print(1)', 'x', '(lambda: abs(-2))()', '[abs(i) for i in (-1,)]', '__import__("os")'):
        try: print(s, eval(s, {'__builtins__': b}))
        except Exception as e: print(s, type(e).__name__, e)
try: exec('import math', {'__builtins__': {}})
except Exception as e: print(type(e).__name__, e)
try: exec('class A: pass', {'__builtins__': {}})
except Exception as e: print(type(e).__name__, e)
try: exec('def f(): return len\nf()', {'__builtins__': {}})
except Exception as e: print(type(e).__name__, e)
try: exec('raise ValueError(1)', {'__builtins__': {}})
except Exception as e: print(type(e).__name__, e)
try: exec('assert 0', {'__builtins__': {}})
except BaseException as e: print(type(e).__name__, e)
g = {'__builtins__': builtins}
print(eval('len([1])', g), eval('len([1])', {'__builtins__': builtins.__dict__}))
safe = {'__builtins__': None, 'sqrt': lambda x: x ** .5}
print(eval('sqrt(4) + 1', safe))
try: eval('open("x")', safe)
except Exception as e: print(type(e).__name__, e)
def orig(*a, **k): print('orig')
save = builtins.print
out = []
builtins.print = lambda *a, **k: out.append(a)
print('captured', 1)
builtins.print = save
print(out)
builtins.input = lambda p='': 'typed ' + p
print(input('?'))
exec('print(sorted(k for k in globals() if k != "__builtins__"))', {'a': 1})
print(f.__builtins__ is builtins.__dict__, f.__builtins__['len'] is len)
