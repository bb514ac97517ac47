# __getattr__ and __getattribute__: order, errors, hasattr and getattr with a default.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    kind = 'class'
    def __init__(self): self.own = 'own'
    def __getattr__(self, name):
        print('getattr', name)
        if name.startswith('no'): raise AttributeError(f'refused {name}')
        return suspend(f'made up {name}')
    @property
    def broken(self):
        print('broken')
        raise AttributeError('inside the property')
    @property
    def failing(self): raise LookupError('inside')
a = A()
print(a.own, a.kind, a.other, getattr(a, 'nope', 'default'), hasattr(a, 'nope'), hasattr(a, 'yes'), a.broken)
for attempt in (lambda: a.nope, lambda: a.failing, lambda: getattr(a, 'failing', 1), lambda: getattr(a, 5), lambda: hasattr(a, 5), lambda: a.__missing__):
    try: print(attempt())
    except (AttributeError, LookupError, TypeError) as e: print(type(e).__name__, e)

class B:
    def __getattribute__(self, name):
        print('getattribute', name)
        if name == 'x': return suspend('from getattribute')
        if name == 'gone': raise AttributeError('gone')
        return super().__getattribute__(name)
    def __getattr__(self, name): return suspend(f'fallback {name}')
    def method(self): return self.x
b = B()
b.y = 1
print(b.x, b.y, b.gone, b.method(), b.nothing, b.__dict__, getattr(b, 'z', 'unused'))
print(len([b]), str(b)[:3] != '', B.method(b))

class Meta(type):
    def __getattr__(cls, name): return suspend(f'{cls.__name__} has no {name}')
class C(metaclass=Meta): pass
print(C.anything, getattr(C, 'x'))
try: C().anything
except AttributeError as e: print(e)
