# reprlib: what is too long or too deep is shortened.
import reprlib
from collections import deque
from reprlib import Repr, recursive_repr

print(reprlib.repr(list(range(20))), reprlib.repr("x" * 100), reprlib.repr(10**100), reprlib.repr(tuple("abc")), reprlib.repr((1,)))
print(reprlib.repr({n: str(n) for n in range(10)}), reprlib.repr(set(range(10))), reprlib.repr(frozenset("x")), reprlib.repr(set()))
print(reprlib.repr(deque(range(10))), reprlib.repr(range(10**30)), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({"a": {"b": {}}}))
print(reprlib.repr(b"x" * 100), reprlib.repr({}), reprlib.repr([]), reprlib.repr("it's " * 10), reprlib.repr({1: 2, "a": 3}))
r = Repr(maxlist=2, maxstring=10, maxdict=1, maxlevel=2, fillvalue="~", maxlong=8, maxother=12)
print(r.repr([1, 2, 3]), r.repr("abcdefghijklm"), r.repr({1: 2, 3: 4}), r.repr([[[1]]]), r.repr(123456789012), r.repr(range(1000000)))
for indent in (None, 2, 0, "->", "\t"):
    print(Repr(indent=indent).repr([1, (2,), {"a": [3], "b": set()}, deque([1, 2])]))
for indent in (-1, 1.5):
    try:
        print(Repr(indent=indent).repr([1]))
    except Exception as e:
        print(type(e).__name__, e)
print(Repr(maxlevel=0).repr([1]), Repr(maxtuple=0).repr((1, 2)), Repr(maxset=1).repr({1, 2}), Repr(maxstring=0).repr("abc"))
