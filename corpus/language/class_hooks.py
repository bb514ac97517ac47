# __init_subclass__, __set_name__ and __class_getitem__: arguments, order, errors.
try: suspend
except NameError: suspend = lambda value=None: value

class Field:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = suspend(name)
    def __get__(self, obj, cls=None): return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value): obj.__dict__[self.name] = suspend(value)
    def __delete__(self, obj): del obj.__dict__[self.name]
class Base:
    registry = []
    def __init_subclass__(cls, /, label=None, **kw):
        print('init_subclass', cls.__name__, label)
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, suspend(label)))
class A(Base, label='first'):
    a = Field()
    b = Field()
class B(A): c = Field()
b = B()
print(b.a, Base.registry, B.c is B.__dict__['c'])
b.a = 1; b.c = 2
print(b.a, vars(b))
del b.a
print(b.a)
def attempt(code):
    try: exec(code, globals())
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', ''))
attempt('class C(Base, wrong=1): pass')
attempt('class C(object, x=1): pass')
class BadName:
    def __set_name__(self, owner, name): raise ValueError(f'no {name}')
attempt('class C: f = BadName()')
attempt('class C: f = g = Field()\nprint(C.f.name)')
later = Field()
class D: pass
D.late = later
print(hasattr(later, 'name'))
later.__set_name__(D, 'late')
class Generic:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{suspend(item)}]'
class Derived(Generic): pass
print(Generic[int], Derived['x', 1])
class Explicit:
    @classmethod
    def __init_subclass__(cls): print('explicit classmethod', cls.__name__)
class E(Explicit): pass
