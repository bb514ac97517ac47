# __setattr__ and __delattr__, with object's behind them.
try: suspend
except NameError: suspend = lambda value=None: value

class Logged:
    def __setattr__(self, name, value):
        print('set', name, suspend(value))
        if name == 'locked': raise AttributeError('locked')
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('del', name)
        suspend()
        object.__delattr__(self, name)
o = Logged()
o.x = 1
o.x += 1
o.a, o.b = 'ab'
for o.i in range(2): pass
with open_like() if False else type('M', (), {'__enter__': lambda s: 'entered', '__exit__': lambda s, *e: None})() as o.w: pass
[o.c, *o.rest] = (1, 2, 3)
print(vars(o))
del o.x, o.a
setattr(o, 'dyn', 1)
delattr(o, 'dyn')
print(sorted(vars(o)))
def attempt(f, *args):
    try: print(f(*args))
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
attempt(delattr, o, 'x')
attempt(setattr, o, 'locked', 1)
attempt(setattr, o, 5, 1)
attempt(setattr, 5, 'x', 1)
attempt(setattr, object(), 'x', 1)
attempt(delattr, object(), 'x')
attempt(setattr, int, 'x', 1)
attempt(delattr, len, '__name__')
attempt(setattr, 'text', 'upper', 1)
attempt(delattr, 5, 'real')
attempt(setattr, 5, 'real', 1)
o.__dict__['direct'] = 1
print(o.direct, o.__dict__ is vars(o))
