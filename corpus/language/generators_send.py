# send: values, order, None, and the errors.
def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count

a = averager()
print(next(a), a.send(10), a.send(20), a.send(33))
try:
    a.send(None)
except StopIteration as e:
    print("result", e.value)

def echo():
    got = []
    while len(got) < 3:
        got.append((yield len(got)))
    yield got

e = echo()
try:
    e.send("early")
except TypeError as err:
    print(err)
print(e.send(None), e.send("a"), e.send("b"), e.send("c"))
try:
    e.send("late")
except StopIteration as err:
    print(repr(err.value))
try:
    e.send("again")
except StopIteration as err:
    print("stopped", err.args)

def sums():
    x = yield 1
    y = yield x + (yield 2)
    yield (yield y), x

s = sums()
print(next(s), s.send(10), s.send(5), s.send("y"), s.send("inner"))

def pipeline(target):
    while True:
        try:
            target.send((yield).upper())
        except GeneratorExit:
            target.close()
            return

def sink(out):
    while True:
        out.append((yield))

out = []
t = sink(out)
next(t)
p = pipeline(t)
next(p)
for w in ("x", "yy"):
    p.send(w)
p.close()
print(out)
