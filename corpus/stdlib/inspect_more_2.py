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
sig.bind(1, 2, 3, 4, 5, d=6, z=7).args
sig.bind(1, d=2, z=3).kwargs
sig.bind_partial().arguments
str(sig.replace(return_annotation=int))
str(sig.replace(parameters=[]))
sig.bind(1, d=1, a=2) if 0 else sig.bind(1, 2, c=3, d=4, c2=5).arguments
inspect.signature(lambda a: 0).bind(1, 2)
inspect.signature(lambda a: 0).bind(b=1)
inspect.signature(5)
inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=1)
str(inspect.Parameter('x', inspect.Parameter.POSITIONAL_ONLY, annotation=int))
str(inspect.Signature([inspect.Parameter('x', inspect.Parameter.POSITIONAL_ONLY), inspect.Parameter('y', inspect.Parameter.KEYWORD_ONLY)]))
inspect.Parameter('1x', inspect.Parameter.KEYWORD_ONLY)
inspect.Parameter('x', inspect.Parameter.VAR_POSITIONAL, default=1)
inspect.Signature([inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY), inspect.Parameter('y', inspect.Parameter.POSITIONAL_ONLY)])
inspect.isfunction(f)
inspect.ismethod(A(1).m)
inspect.ismethod(A.m)
inspect.isclass(A)
''')
