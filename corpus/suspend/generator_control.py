try: suspend
except NameError: suspend = lambda value=None: value

# throw() and close() into generators whose handlers call the host.
def guarded():
    try:
        while True:
            try:
                yield suspend("waiting")
            except ValueError as e:
                print("caught", suspend(str(e)))
                yield "recovered"
    finally:
        print("cleanup", suspend(1), suspend(2))

g = guarded()
print(next(g))
print(g.throw(ValueError("one")))
print(next(g))
g.close()
print(list(g))

h = guarded()
next(h)
try:
    h.throw(KeyError("other"))
except KeyError as e:
    print("escaped", e)

def outer():
    try:
        result = yield from guarded()
    except RuntimeError as e:
        print("outer", suspend(e.args))
        yield "last"

o = outer()
next(o)
print(o.throw(RuntimeError("a", 1)))
print(list(o))
