try: suspend
except NameError: suspend = lambda value=None: value

# Context managers: enter, body, exit, with exceptions passed and swallowed.
class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", suspend(self.name))
        return suspend(self.name.upper())
    def __exit__(self, kind, value, tb):
        print("exit", suspend(self.name), kind and kind.__name__, suspend(str(value)))
        return suspend(self.swallow)

with Ctx("a") as x, Ctx(suspend("b")) as y:
    print("body", x, y, suspend(1))
with Ctx("c", swallow=True):
    print(suspend("before"))
    raise ValueError(suspend("inside"))
try:
    with Ctx("outer"):
        with Ctx("inner") as z:
            1 / suspend(0)
except ZeroDivisionError as e:
    print("escaped", e)

def early():
    for i in range(3):
        with Ctx("loop%d" % i):
            if suspend(i) == 1:
                return suspend("returned")

print(early())
for i in range(3):
    with Ctx("turn"):
        if suspend(i) == 0: continue
        break
with suspend(Ctx("target")) as (first, *rest):
    print(first, rest)
