try: suspend
except NameError: suspend = lambda value=None: value

# The host called around yield expressions, with operands waiting.
def worker():
    x = suspend(10) + (yield suspend(1)) * suspend(2)
    print("x", x)
    y = [suspend("a"), (yield x), suspend("b")]
    print("y", y)
    z = dict(k=suspend(1), m=(yield y))
    yield suspend(z)

w = worker()
print(w.send(None))
print(w.send(5))
print(w.send("mid"))
print(w.send("end"))
print(next(w, "done"))

def echo():
    value = None
    while True:
        value = yield suspend((value, suspend(len(str(value)))))

e = echo()
next(e)
print(e.send("abc"), e.send(12345), e.send(None))
