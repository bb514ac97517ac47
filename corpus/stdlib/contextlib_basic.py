# contextmanager, suppress, closing, ExitStack, redirect_stdout, nullcontext, ContextDecorator.
from contextlib import *
import io

@contextmanager
def tag(name, swallow=False):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print(f"</{name}>")

with tag("a") as t, tag("b"):
    print(t)
with tag("c", swallow=True):
    raise ValueError("inside")
try:
    with tag("d"):
        raise ValueError("through")
except ValueError as e:
    print("outside", e)
@tag("deco")
def f(x): return x + 1
print(f(1), f(2), f.__name__)
with suppress(KeyError, IndexError):
    print([][0])
with suppress(ZeroDivisionError):
    1 / 0
print("after")
class R:
    def close(self): print("closed")
with closing(R()) as r: print(type(r).__name__)
with ExitStack() as stack:
    for n in "xy": stack.enter_context(tag(n))
    stack.callback(print, "callback", sep="")
    stack.push(lambda t, v, tb: print("pushed", t and t.__name__) or True)
    raise KeyError("suppressed")
with ExitStack() as stack:
    stack.callback(print, "never on pop_all")
    moved = stack.pop_all()
print("moved"); moved.close()
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
with nullcontext("n") as n: print(n)
class D(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out", e[0] and e[0].__name__); return False
@D()
def g(): return "g"
print(g())
class A(AbstractContextManager):
    def __exit__(self, *e): return None
with A() as a: print(type(a).__name__)
@contextmanager
def once(): yield
@contextmanager
def none():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
cm = once()
with cm: pass
for make in (none, twice):
    try:
        with make(): print("body")
    except RuntimeError as e:
        print(e)
