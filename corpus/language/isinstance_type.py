# isinstance, issubclass, type, unions, and abstract relations between built-in types.
values = [1, True, 1.5, "s", b"b", [], (), {}, set(), frozenset(), None, range(1), len, int, lambda: 0, 1j, Exception(), object(), ..., slice(1)]
print([type(v).__name__ for v in values])
print([isinstance(v, int) for v in values[:4]], isinstance(True, bool), isinstance(1, (str, int)), isinstance("s", ()))
print(isinstance(1, int | str), isinstance(None, int | None), isinstance([], list | tuple), isinstance(1.0, int | str), int | None, type(int | str).__name__)
print(issubclass(bool, int), issubclass(int, object), issubclass(int, (str, object)), issubclass(KeyError, Exception), issubclass(bool, int | str))
print(type(1) is int, type(True) is int, type(type) is type, type(int), type(None), object.__bases__, bool.__mro__)
print(int.__name__, [].__class__, (5).__class__.__name__, type("X", (), {})().__class__.__name__, type(...), NotImplemented.__class__.__name__)

class A: pass
class B(A): pass
a, b = A(), B()
print(isinstance(b, A), isinstance(a, B), isinstance(B, type), isinstance(b, (int, A)), type(b) == A, type(b) in (A, B))
b.__class__ = A
print(type(b).__name__, isinstance(b, B))
print(list[int], dict[str, int], tuple[int, ...], list[int].__origin__, list[int]([1, 2]), type(list[int]).__name__)
for bad in (lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: isinstance(1, [int]), lambda: issubclass(int, 5),
            lambda: isinstance(1, list[int]), lambda: type(1, 2), lambda: type(), lambda: isinstance(1), lambda: int | 5, lambda: list[int][str]):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(callable(A), callable(a), hash(A) == hash(A), A == A, A != B, {A: 1}[A], id(a) == id(a), a is a)
