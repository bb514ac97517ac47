# array.array: typecodes, what the elements may be, the methods of a list, and its errors.
from array import ArrayType, array, typecodes
import copy


def show(make, *args):
    try:
        print(repr(make(*args)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(typecodes, ArrayType is array, array)
for code, values in {
    "b": [-129, 128, "a", 1.5, None, 127], "B": [-1, 256, "a", 1.5], "h": [-32769, 32768, -32768], "H": [-1, 65536, 65535],
    "i": ["a", -2**31], "I": [-1, "a", 2**32 - 1], "q": [2**63, -2**63 - 1, "a", -2**63], "Q": [-1, 2**64, "a", 2**64 - 1],
    "f": ["a", None, 1e39, 0.1, True], "d": ["a", 10**400, 0.1, 3], "w": [1, "ab", "", "a", b"a"],
}.items():
    for value in values:
        show(array, code, [value])
show(array)
show(array, 1)
show(array, "ab")
show(array, "x")
show(array, "i", "ab")
show(array, "i", array("w", "ab"))
show(array, "w", array("i", [1]))
show(array, "i", array("d", [1.0]))
show(array, "i", 5)
show(array, "i", [1], 3)
a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(array("i", [7]))
a.insert(0, 0)
a.insert(-1, 99)
print(a, len(a), a.itemsize, a.typecode)
print(a.pop(), a.pop(0), a.index(99), a.count(2), 99 in a, "x" in a)
a.remove(99)
a.reverse()
print(a, list(a), list(reversed(a)), a.tolist(), sorted(a))
print(a[0], a[-1], a[1:3], a[::-2], a[10:])
a[1:3] = array("i", [20, 30, 40])
a[0] = 9
del a[-1], a[0:1]
print(a)
a *= 2
print(a, a + array("i", [1]), a * 0, 2 * array("b", [1]))
show(lambda: a["a"])
show(lambda: a[50])
show(a.__setitem__, 50, 1)
show(a.__setitem__, "a", 1)
show(a.__setitem__, 0, "a")
show(a.__setitem__, slice(0, 1), [1])
show(a.__setitem__, slice(0, 1), array("b", [1]))
show(a.__setitem__, slice(0, 3, 2), array("i", [1]))
show(a.__delitem__, 50)
show(a.index, 1000)
show(a.index, 20, 1, 3)
show(a.remove, 1000)
show(a.pop, 70)
show(array("i").pop)
show(lambda: a + [1])
show(lambda: a + array("b"))
show(a.__iadd__, [1])
show(a.__iadd__, array("b"))
show(lambda: a * "a")
show(a.fromlist, (1,))
show(a.fromlist, [1, "a"])
show(a.extend, array("b"))
show(lambda: a < [1])
print(array("i", [1, 2]) == array("d", [1, 2]), array("i", [1, 2]) < array("b", [1, 3]), array("i", [1]) == [1], array("i") != array("b"))
show(hash, a)
b = copy.copy(a)
b.append(1)
print(len(a), len(b), copy.deepcopy(a) == a, type(copy.deepcopy(a)))
a.clear()
print(a, array("w", "héllo"), array("f", [0.1]), array("d", [float("nan"), -0.0]))


class Counts(array):
    pass


c = Counts("i", [1, 2])
print(c, type(c[0:1]), type(c + c), c.__class__, isinstance(c, array))
