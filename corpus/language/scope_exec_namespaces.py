# exec and eval with globals, locals, mappings; what functions made there see.
try: suspend
except NameError: suspend = lambda value=None: value

g = {}
exec('x = 1\ndef f(): return x\nclass A:\n    y = x', g)
print(g['f'](), g['A'].y, sorted(k for k in g if k != '__builtins__'), '__builtins__' in g)
l = {}
exec('x = 2\ndef f(): return x\ny = x', g, l)
print(sorted(l), l['y'], l['f'](), g['x'])
print(eval('x + k', g, {'k': 10}), eval('[x for _ in range(1)]', g, {'x': 'local'}))
def inside(a):
    b = 2
    exec('c = a + b; b = 99')
    return b, 'c' in locals(), eval('a * b'), eval('locals()') == {'a': a, 'b': b}
print(inside(5))
class Mapping(dict):
    def __missing__(self, key):
        if key.startswith('made_'): return suspend(key)
        raise KeyError(key)
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)
m = Mapping()
exec('a = made_up\nfor i in range(2): b = i\ndel a\nimport math as mm', {}, m)
print(sorted(m))
for source in ('1 +', 'x = 1', 'undefined', '1 / 0', ''):
    try: print(eval(source))
    except Exception as e: print(type(e).__name__, e)
for args in (('1', 5), ('1', {}, 5), (5,), (None,), ('1', None, None)):
    try: print(eval(*args))
    except TypeError as e: print(e)
code = compile('def g(n): return n + base\nr = g(1)', '<made>', 'exec')
for base in (10, 20):
    space = {'base': base}
    exec(code, space)
    print(space['r'], type(code).__name__)
print(eval(compile('suspend(3) * 2', '<e>', 'eval')), exec(compile('print("single")', '<s>', 'single')))
exec(compile('1 + 1\n', '<s>', 'single'))
exec("exec('exec(\"print(1, __name__)\")')")
