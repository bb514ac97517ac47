# Patterns and what is a sequence or mapping: built in, derived, registered.
import collections
from collections import abc
class S:
    def __init__(s, *a): s.a = a
    def __len__(s): return len(s.a)
    def __getitem__(s, i): return s.a[i]
match S(1,2):
    case [a, b]: print("no")
    case _: print("plain")
abc.Sequence.register(S)
match S(1,2):
    case [a, b]: print(a, b)
match S(1,2,3):
    case [a, *b]: print(a, b)
match S(1,2,3):
    case [a, *_, b]: print(a, b)
class M:
    def __init__(s, d): s.d = d
    def keys(s): return s.d.keys()
    def get(s, k, d=None): print("get", k); return s.d.get(k, d)
    def __getitem__(s, k): return s.d[k]
    def __len__(s): return len(s.d)
abc.Mapping.register(M)
match M({"a": 1, "b": 2}):
    case {"z": q}: print("z")
    case {"a": q, **r}: print(q, r)
class T(S): pass
match T(1):
    case [x]: print("sub", x)
class U(abc.Sequence):
    def __len__(s): return 1
    def __getitem__(s, i):
        if i: raise IndexError
        return "u"
match U():
    case [x]: print(x)
class V(abc.Mapping):
    def __len__(s): return 1
    def __getitem__(s, i): 
        if i == "k": return 3
        raise KeyError
    def __iter__(s): return iter(["k"])
match V():
    case {"k": x, **r}: print(x, r)
class W(collections.UserList): pass
class X(collections.UserDict): pass
match W([1]), X({1:2}):
    case [[a], {1: b}]: print(a, b)
match collections.deque([1,2]):
    case [a, b]: print(a, b)
match range(3):
    case [0, *r]: print(r)
match memoryview(b"ab"):
    case [a, b]: print(a, b)
match "ab":
    case [a, b]: print("bad")
    case str(x): print(x)
match b"ab":
    case [a, b]: print("bad")
    case bytes(x): print(x)
match bytearray(b"ab"):
    case [a, b]: print("bad")
    case bytearray(x): print(x)
match {1,2}:
    case [a, b]: print("bad")
    case set(x): print(x)
match collections.ChainMap({1: 2}):
    case {1: x}: print(x)
match collections.OrderedDict(a=1), collections.Counter("a"), collections.defaultdict(int):
    case {"a": x}, {"a": y}, {**z}: print(x, y, z)
match collections.defaultdict(int):
    case {"q": x}: print("bad")
    case _: print("ok")
import types
match types.MappingProxyType({1: 2}):
    case {1: x, **r}: print(x, r)
match {1:2}.keys():
    case [x]: print("bad")
    case _: print("not seq")
match iter([1]):
    case [x]: print("bad")
    case _: print("not seq")
