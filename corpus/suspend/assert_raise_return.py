try: suspend
except NameError: suspend = lambda value=None: value

# assert, raise and return with calls in every expression.
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e), repr(e.__cause__)

def check(x):
    assert suspend(x) > 0, suspend(f"{x} is not positive")
    return suspend(x)

def fail(kind):
    raise suspend(kind)(suspend("argument"))

def chain():
    try:
        fail(ValueError)
    except suspend(ValueError) as e:
        raise suspend(RuntimeError)("outer") from suspend(e)

def bare():
    try:
        fail(KeyError)
    except KeyError:
        suspend("handling")
        raise

def pair():
    return suspend(1), *suspend([2, 3])

print(attempt(check, 1), attempt(check, -1))
print(attempt(fail, TypeError), attempt(fail, suspend(IndexError)))
print(attempt(chain), attempt(bare), pair())

class E(Exception):
    def __init__(self, x):
        super().__init__(suspend(x))
    def __str__(self):
        return suspend("E:") + super().__str__()

def nested(n):
    if suspend(n) == 0:
        raise E("deep")
    return suspend(nested(n - 1))

print(attempt(nested, 5), attempt(lambda: (_ for _ in ()).throw(E(suspend("thrown")))))
print(attempt(lambda: [check(i) for i in (2, 1, 0)]), attempt(lambda: 1 // suspend(0)))
try:
    raise suspend(E("last"))
except E as e:
    print(e, e.args)
