# __enter__ and __exit__: looked up on the type, called in order, swallowing exceptions.
try: suspend
except NameError: suspend = lambda value=None: value

class M:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', suspend(self.name))
        if self.fail == 'enter': raise LookupError(f'enter {self.name}')
        return self.name
    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == 'exit': raise LookupError(f'exit {self.name}')
        return suspend(self.swallow)
def attempt(*managers, error=None):
    try:
        with managers[0] as a, managers[1] as b:
            print('body', a, b)
            if error: raise error
        print('after')
    except Exception as e: print('out', repr(e), repr(e.__context__))
attempt(M('a'), M('b'))
attempt(M('a', True), M('b'), error=KeyError('k'))
attempt(M('a'), M('b', 'truthy'), error=KeyError('k'))
attempt(M('a'), M('b', fail='enter'))
attempt(M('a', True), M('b', fail='exit'), error=KeyError('k'))
attempt(M('a', fail='exit'), M('b', fail='exit'))
class Partial:
    def __enter__(self): pass
class Swapped: 
    def __exit__(self, *e): pass
class Instance:
    def __init__(self): self.__enter__ = self.__exit__ = lambda *a: None
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *e): pass
for o in (Partial(), Swapped(), Instance(), Async(), 5, None, M):
    try:
        with o: print('never')
    except TypeError as e: print(e)
def unpacks():
    with M([1, 2]) as (a, b), M({'k': 0}) as d:
        return a, b, d
print(unpacks())
