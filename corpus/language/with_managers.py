# The context manager protocol, several managers, suppression and return through with.
class M:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    def __enter__(self):
        print("+" + self.name)
        return self
    def __exit__(self, t, v, tb):
        print("-" + self.name, t.__name__ if t else None, v, tb is not None)
        return self.suppress

with M("a") as a, M("b") as b:
    print(a.name, b.name)
with (M("c"), M("d") as d,):
    print("parenthesised", d.name)
with M("e", True):
    raise ValueError("gone")
print("still here")

def f():
    with M("f"):
        return "value"

print(f())
try:
    with M("g"), M("h", suppress=0):
        {}["x"]
except KeyError as e:
    print("out", e)

class BadEnter(M):
    def __enter__(self): raise OSError("no entry")

class BadExit(M):
    def __exit__(self, *a): raise RuntimeError("exit failed")

for cls in (BadEnter, BadExit):
    try:
        with M("outer"), cls("x"):
            print("body")
            raise ValueError("body failed")
    except Exception as e:
        print(repr(e), repr(e.__context__))
for i in range(3):
    with M(f"l{i}"):
        if i == 1: break
        continue
for thing in (5, object):
    try:
        with thing: pass
    except TypeError as e:
        print(e)
class Half:
    def __enter__(self): pass
try:
    with Half(): pass
except TypeError as e:
    print(e)
