try: suspend
except NameError: suspend = lambda value=None: value

# The statements, tests, loops and yields of generators.
class Items:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        suspend("iter")
        return self
    def __next__(self):
        if suspend(self.n) == 0:
            raise StopIteration
        self.n -= 1
        return self.n, suspend("item")

class Box:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, suspend(value))

def steps(n):
    i = suspend(0)
    while suspend(i) < n:
        if suspend(i % 3) == 0:
            sent = yield suspend(i)
            if suspend(sent):
                print("sent", suspend(sent))
        elif suspend(i) == 4:
            i += suspend(2)
            continue
        elif i > 6:
            break
        else:
            yield "other", suspend(i)
        i += 1
    else:
        yield suspend("else")
    for a, b in Items(suspend(3)):
        yield a, suspend(b)
    else:
        yield suspend("ended")
    box = Box()
    for box.value in suspend([1, 2]):
        for k in range(suspend(box.value)):
            yield box.value, suspend(k)
            if suspend(k) == 0:
                continue
            break
    for k, v in suspend({"x": 1, "y": 2}).items():
        try:
            yield suspend(k)
        except ValueError as e:
            yield "caught", suspend(str(e))
        finally:
            print("left", suspend(v))
    return suspend("returned")

def through(n):
    for i in range(n):
        result = yield from steps(suspend(i))
        print(result)
        if suspend(i) == 1:
            return suspend("done")

for n in 3, 9:
    print(list(steps(n)))
print(list(through(3)))
g = steps(9)
print(next(g), g.send("first"), next(g))
while next(g) != "x":
    pass
print(g.throw(ValueError("thrown")), next(g))
print(g.close())

def fails(what):
    for i in suspend(what):
        yield 6 // suspend(i)

for what in [3, 0, 2], 5, Items(1):
    g = fails(what)
    try:
        for value in g:
            print(value)
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno)
    print(next(g, suspend("over")))
