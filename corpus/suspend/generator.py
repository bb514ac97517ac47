try: suspend
except NameError: suspend = lambda value=None: value

# A generator that calls the host before, between and after its yields.
def count(n):
    print("start", suspend(n))
    for i in range(n):
        got = yield suspend(i * i)
        if got is not None:
            print("got", suspend(got))
    print("end")
    return suspend("result")

for value in count(3):
    print(value, suspend("body"))

g = count(3)
print(next(g))
print(g.send("hello"))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("returned", stop.value)

def chain():
    for i in range(suspend(3)):
        yield from count(suspend(i))

print(list(chain()))
