# An exception thrown into a generator comes out at its yield.
def listener(name):
    while True:
        try:
            message = yield name
        except KeyError as e:
            print("ignored", e)
            continue
        print("got", message)

def delegate():
    yield from listener("inner")

g = delegate()
print(next(g), g.send("hello"))
print(g.throw(KeyError("soft")))
print(g.send("still here"))
g.throw(ValueError("hard"))
