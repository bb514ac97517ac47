try: suspend
except NameError: suspend = lambda value=None: value

# Subscripts and the parts of slices, read, written and deleted.
l = list(range(10))
print(l[suspend(2)], l[suspend(-1)], l[suspend(1):suspend(7):suspend(2)], l[suspend(5):], l[:suspend(3)], l[::suspend(-3)])
print(suspend(l)[suspend(0)], suspend("text")[suspend(1):], suspend({"k": {"m": 5}})[suspend("k")][suspend("m")], [suspend(1), 2][suspend(0)])
l[suspend(0)] = suspend("zero")
l[suspend(1):suspend(3)] = suspend(["a", "b", "c"])
l[suspend(-2):] = (suspend(x) for x in "yz")
print(l)
del l[suspend(0)], l[suspend(1):suspend(3)]
del l[::suspend(2)]
print(l)

class Keys:
    def __getitem__(self, key): return suspend(key)
    def __setitem__(self, key, value): print("set", suspend(key), suspend(value))
    def __delitem__(self, key): print("del", suspend(key))

k = Keys()
print(k[suspend(1), suspend(2):suspend(3), ...], k[suspend("x")], k[suspend(None):], k[*suspend([1, 2])])
k[suspend("a"), suspend("b")] = suspend("v")
del k[suspend(9)], k[suspend(1):suspend(2)]
order = []

def n(x):
    order.append(x)
    return suspend(x)

m = [[1, 2, 3], [4, 5, 6]]
print(m[n(1)][n(0)], m[n(0)][n(-1)] + m[n(-1)][n(2)], order)
m[n(0)][n(1)], m[n(1)][n(2)] = n("p"), n("q")
print(m, order[6:])
try:
    l[suspend(100)]
except IndexError as e:
    print(e)
try:
    l[suspend("a")] = 1
except TypeError as e:
    print(e)
