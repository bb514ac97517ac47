try: suspend
except NameError: suspend = lambda value=None: value

# del of every kind of target, with calls in its parts and in the methods it reaches.
class Watch:
    def __delattr__(self, name):
        print("delattr", suspend(name))
        object.__delattr__(self, name)
    def __delitem__(self, key): print("delitem", suspend(key))

class Slot:
    def __get__(self, obj, cls): return suspend("value")
    def __set__(self, obj, v): print("set", suspend(v))
    def __delete__(self, obj): print("delete", suspend(type(obj).__name__))

class Owner:
    slot = Slot()

w, o = Watch(), Owner()
w.a = w.b = 1
del w.a, suspend(w).b, w[suspend("k")], w[suspend(1):suspend(2)]
print(vars(w), o.slot)
o.slot = suspend(5)
del suspend(o).slot
d, l = {"a": 1, "b": {"c": 2}}, [1, 2, 3, 4]
del d[suspend("a")], d[suspend("b")][suspend("c")]
del l[suspend(0)], l[suspend(0):suspend(2)]
print(d, l)
x = suspend(1)
del x
try:
    x
except NameError as e:
    print(e)

def local():
    y = suspend("y")
    del y
    try:
        return suspend(y)
    except UnboundLocalError as e:
        return suspend(str(e))

print(local())
for target in ("w.nothing", "d[suspend('zz')]", "l[suspend(9)]"):
    try:
        exec("del " + target)
    except (AttributeError, KeyError, IndexError) as e:
        print(type(e).__name__, e)
delattr(o, suspend("slot"))
