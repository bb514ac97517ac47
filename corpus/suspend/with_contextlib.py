try: suspend
except NameError: suspend = lambda value=None: value

# contextlib's managers made of generators that call the host.
from contextlib import contextmanager, suppress, ExitStack, nullcontext, closing

@contextmanager
def managed(name, swallow=()):
    print("setup", suspend(name))
    try:
        yield suspend(name.upper())
    except swallow as e:
        print("swallowed", suspend(repr(e)))
    finally:
        print("teardown", suspend(name))

with managed("a") as a, managed(suspend("b")) as b:
    print(a, b, suspend("body"))
with managed("c", ValueError):
    raise ValueError(suspend("oops"))
try:
    with managed("d", KeyError):
        suspend(1) / 0
except ZeroDivisionError as e:
    print("escaped", e)
with ExitStack() as stack:
    names = [stack.enter_context(managed(n)) for n in "xy"]
    stack.callback(lambda *a: print("callback", suspend(a)), suspend(1))
    print(names)
with suppress(suspend(KeyError)):
    {}[suspend("k")]
with nullcontext(suspend("null")) as n:
    print(n)

class Thing:
    def close(self): print("closed", suspend("thing"))

with closing(Thing()) as t:
    print(type(t).__name__)

@managed("decorated")
def f(x):
    return suspend(x) * 2

print(f(4))
