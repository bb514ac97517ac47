# Private names in classes: attributes, methods, keywords, nested classes, slots.
try: suspend
except NameError: suspend = lambda value=None: value

class Base:
    __secret = 'base'
    def __init__(self): self.__own = suspend(1)
    def get(self): return self.__own, self.__secret, Base.__secret
    def __method(self): return 'private'
    def call(self): return self.__method()
    def keyword(self, __arg=1): return __arg
    def local(self):
        __v = 5
        return locals()
    class __Inner:
        __deep = 'deep'
        def get(self): return self.__deep
    def inner(self): return self.__Inner().get()
    __dunder__ = 'not mangled'
    __import = 1
class Derived(Base):
    def __init__(self):
        super().__init__()
        self.__own = 2
    def both(self): return self.__own, self._Base__own
d = Derived()
print(d.get(), d.both(), d.call(), d.inner(), sorted(vars(d)), d.__dunder__)
print(d.keyword(), d.keyword(_Base__arg=7), d.local().keys() - {'self'})
for f in (lambda: d.__own, lambda: d.keyword(__arg=1), lambda: Base.__secret, lambda: Derived._Derived__secret):
    try: print(f())
    except (AttributeError, TypeError) as e: print(e)
class _Odd__:
    __x = 1
    def get(self): return self.__x, '_Odd____x' in dir(self)
class __: 
    __y = 2
print(_Odd__().get(), __._____y if hasattr(__, '_____y') else [n for n in dir(__) if n.endswith('y')])
class Slots:
    __slots__ = ('__hidden', 'shown')
    def __init__(self): self.__hidden = 1
print(Slots.__slots__, Slots()._Slots__hidden)
def outside():
    class K:
        def f(self): 
            global __g
            __g = 'mangled global'
            import math as __m
            return __m.pi > 3
    K().f()
    return [n for n in globals() if 'g' in n and 'K' in n]
print(outside())
