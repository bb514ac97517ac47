# __format__: format(), f-strings, str.format and wrong answers.
try: suspend
except NameError: suspend = lambda value=None: value

class F:
    def __init__(self, name='F'): self.name = name
    def __format__(self, spec):
        print('format', repr(spec))
        return suspend(f'<{self.name}|{spec}>')
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
f, width = F(), 7
print(format(f), format(f, '>10'), f'{f}', f'{f:x}', f'{f!s:>6}', f'{f!r}', f'{f!a:<6}|', f'{f:{width}.{2}}', f'{f:%H:%M}', f'{f:{f:inner}}')
print('{} {:a} {!r} {0.name}'.format(f, f, f) if False else '{0} {0:a} {0!r} {0.name}'.format(f), '{x:{y}}'.format(x=f, y='spec'))
class NoFormat: 
    def __str__(self): return 'plain'
def attempt(g):
    try: return g()
    except Exception as e: return f'{type(e).__name__}: {e}'
print(f'{NoFormat()}', format(NoFormat()), attempt(lambda: f'{NoFormat():>10}'), attempt(lambda: format(object(), 'x')), attempt(lambda: format(None, 'd')), attempt(lambda: f'{[]:5}'))
class Wrong:
    def __format__(self, spec): return suspend(5)
class Refuses: __format__ = None
class Strict:
    def __format__(self, spec): raise LookupError(spec)
print(attempt(lambda: format(Wrong())), attempt(lambda: f'{Wrong()}'), attempt(lambda: f'{Refuses()}'), attempt(lambda: f'{Strict():zz}'), attempt(lambda: format(f, 5)))
