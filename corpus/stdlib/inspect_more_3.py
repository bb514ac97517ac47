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
inspect.isbuiltin(len)
inspect.isgeneratorfunction(g)
inspect.isgenerator(g())
inspect.iscoroutinefunction(co)
inspect.isasyncgenfunction(ag)
inspect.ismodule(inspect)
inspect.isroutine(str.upper)
inspect.isabstract(A)
inspect.isdatadescriptor(A.p)
inspect.iscode(f.__code__)
inspect.isawaitable(5)
inspect.ismethoddescriptor(str.upper)
inspect.getdoc(f)
inspect.getdoc(A)
inspect.getdoc(A.p)
inspect.cleandoc('  a\n    b\n  c')
inspect.getmro(B)
''')
