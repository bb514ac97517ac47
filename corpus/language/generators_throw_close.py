# throw and close, from outside, into try, with and finally.
def gen(log):
    try:
        while True:
            try:
                yield len(log)
            except ValueError as e:
                log.append(("value", str(e)))
            except KeyError:
                log.append("key")
                yield "after key"
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")

log = []
g = gen(log)
print(next(g), g.throw(ValueError("a")), g.throw(ValueError), g.throw(KeyError("k")), next(g))
print(g.close(), g.close(), log)
try:
    g.throw(ValueError("closed"))
except ValueError as e:
    print("straight through", e)
g = gen([])
try:
    g.throw(TypeError("fresh"))
except TypeError as e:
    print("never started", e, next(g, "finished"))

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)

def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closing value"

r = returns_on_close()
next(r)
print(r.close())

def converts():
    try:
        yield
    except ValueError as e:
        raise KeyError("converted") from e

c = converts()
next(c)
try:
    c.throw(ValueError("v"))
except KeyError as e:
    print(repr(e), repr(e.__cause__))
