# eval, exec and compile: scopes, modes, code objects and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
x = 'global'
show(r'''
eval('1 + 1')
eval('x')
eval('x', {'x': 'given'})
eval('x + y', {'x': 1}, {'y': 2})
eval(' 5')
eval('[i for i in range(3)]')
eval('lambda: 7')()
eval(compile('2 * 3', 's', 'eval'))
eval(b'4')
eval('(1,\n2)')
eval('x', {}, {'x': 'l'})
eval('len("ab")', {})
eval('None')
eval('x = 1')
eval('')
eval('1 +')
eval('nope')
eval(5)
eval('y', {})
eval('1', 5)
eval('1', {}, 5)
eval('\n1')
exec('z = 1')
z
exec('w = x + "!"', d := {'x': 'a'})
d['w']
exec('def ff(): return 8')
ff()
exec('')
exec('a = 1; b = 2', g := {})
sorted(k for k in g if k != '__builtins__')
exec('q = 1', {}, l := {})
l
exec(compile('zz = 3', 's', 'exec'))
zz
exec('1 +')
exec('return 5')
exec('raise ValueError("in exec")')
exec(5)
exec('import nope_mod')
exec('x', 5)
compile('1', 'f', 'eval').co_filename
type(compile('1', 'f', 'exec')).__name__
compile('x', 'f', 'single').co_name
eval(compile('1', 'f', 'eval'))
compile('a b' if 0 else 'a', 'f', 'eval').co_consts is not None
compile('1', 'f', 'nope')
compile('a b', 'f', 'eval')
compile('x = 1', 'f', 'eval')
compile(5, 'f', 'exec')
compile('1')
''')
def local():
    v = 'local'; print(eval('v'), eval('x')); exec('v = "changed"'); print(v); ns = {}; exec('def h(n): return n * h(n - 1) if n > 1 else 1', ns); return ns['h'](5)
print(local()); exec(compile('5 * 5', '<in>', 'single')); exec('for i in range(2): print(i)'); exec('class Q:\n    v = 1\nprint(Q.v)')
class NS(dict):
    def __missing__(self, k): return f'<{k}>'
print(eval('a + b', {}, NS())); exec('print(undefined_thing)', {}, NS())
try: exec('def bad(:')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text, e.filename)
