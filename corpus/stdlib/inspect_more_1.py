# inspect: signatures, binding, kinds of things, documentation, members.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import inspect, functools
def f(a, b: int = 2, /, c='x', *args: str, d, e=None, **kw) -> bool:
    """Doc line.

        indented
    """
class A:
    'A doc'
    def __init__(self, x, *, y=1): pass
    def m(self, q): pass
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    @property
    def p(self): 'p doc'
class B(A):
    def m(self, q): pass
sig = inspect.signature(f)
def g(): yield
async def co(): pass
async def ag(): yield
show(r'''
sig
str(inspect.signature(A))
str(inspect.signature(A(1).m))
str(inspect.signature(A.m))
str(inspect.signature(A.c))
str(inspect.signature(A.s))
str(inspect.signature(lambda *a, **k: 0))
str(inspect.signature(functools.partial(f, 1, d=5)))
str(inspect.signature(len))
list(sig.parameters)
sig.return_annotation
sig.parameters['b'].default
sig.parameters['b'].annotation
sig.parameters['args'].kind
sig.parameters['d'].kind.name
sig.parameters['a'].default is inspect.Parameter.empty
repr(sig.parameters['c'])
sig == inspect.signature(f)
sig.bind(1, d=2).arguments
''')
