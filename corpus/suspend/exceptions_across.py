try: suspend
except NameError: suspend = lambda value=None: value

# Exceptions that travel through frames which called the host on the way down and up.
def level(n):
    try:
        if suspend(n) == 0:
            raise LookupError(suspend("bottom"))
        return level(n - 1)
    except ValueError:
        return "wrong handler"
    except LookupError as e:
        if n % 2:
            raise suspend(e)
        raise type(e)(f"{e} {suspend(n)}") from None
    finally:
        print("leaving", suspend(n))

try:
    level(4)
except LookupError as e:
    print(repr(e))

def gen():
    for i in range(3):
        try:
            yield suspend(i)
        except KeyError as e:
            print("inside", e)

def consume():
    g = gen()
    for v in g:
        if suspend(v) == 1:
            g.throw(KeyError(suspend("k")))
    return suspend("consumed")

print(consume())

class Odd:
    def __eq__(self, other): raise RuntimeError(suspend("eq failed"))
    def __repr__(self): raise RuntimeError(suspend("repr failed"))
    def __iter__(self): raise RuntimeError(suspend("iter failed"))
    def __bool__(self): raise RuntimeError(suspend("bool failed"))
    def __hash__(self): raise RuntimeError(suspend("hash failed"))
    def __len__(self): raise RuntimeError(suspend("len failed"))
    def __getattr__(self, name): raise RuntimeError(suspend(name + " failed"))
    def __lt__(self, other): raise RuntimeError(suspend("lt failed"))

o = Odd()
for f in (lambda: o in [1], lambda: print([o]), lambda: [*o], lambda: 1 if o else 2, lambda: {o}, lambda: len(o), lambda: o.x,
          lambda: sorted([o, o]), lambda: f"{o}", lambda: sum(o), lambda: [1].index(o), lambda: {1: 2}[o], lambda: not o, lambda: max(o, 1), lambda: list(map(len, [o]))):
    try:
        f()
    except RuntimeError as e:
        print(e)
