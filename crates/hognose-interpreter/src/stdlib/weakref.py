import operator
import _hognose
from collections.abc import MutableMapping, MutableSet, Set
from _hognose import weak as _weak, weakly_held as _held

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
    "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


# Whether an object still lives is known after a collection. Who asks has one made, so that the answer never depends on when the last
# one was; what was waiting for objects that live no more is told then too.


class _Entry:
    # What refers weakly to one object: a cell that all share, the reference and the proxy without callbacks, cells of the others.
    __slots__ = ("cell", "plain", "proxy", "watching")

    def __init__(self, ob):
        self.cell = _weak(ob)
        self.plain = self.proxy = None
        self.watching = []


_entries = {}
_tidy_at = 1000


def _nothing():
    return 0


def _settle():
    # A call that returned an object is followed by one that returns a number, so that nothing holds it.
    _nothing()
    _hognose.collect()
    due = []
    for key, entry in list(_entries.items()):
        if _held(entry.cell) is None:
            del _entries[key]
            for reference in map(_held, reversed(entry.watching)):
                if reference is not None:
                    due.append(reference)
    for reference in due:
        callback = _get(reference, "_callback")
        _set(reference, "_callback", None)
        if callback is not None:
            try:
                callback(reference)
            except Exception as error:
                import sys
                import traceback

                print(f"Exception ignored in: {callback!r}", file=sys.stderr)
                traceback.print_exception(error)


def _entry(ob):
    global _tidy_at
    entry = _entries.get(id(ob))
    if entry is None:
        if not _can_be_held(ob):
            raise TypeError(f"cannot create weak reference to '{_hognose.type_name(ob)}' object")
        if len(_entries) >= _tidy_at:
            _settle()
            _tidy_at = max(1000, 2 * len(_entries))
        entry = _entries[id(ob)] = _Entry(ob)
    return entry


def _sample():
    yield


async def _sample_coroutine():
    pass


async def _sample_generator():
    yield


def _holdable_types():
    import re
    from collections import deque

    coroutine = _sample_coroutine()
    coroutine.close()
    samples = (
        _sample, len, [].append, _sample(), coroutine, _sample_generator(), _Entry.__init__, _Entry(len).__init__, operator, memoryview(b""),
        set(), frozenset(), deque(), re.compile(""), _sample.__code__,
    )
    return frozenset(map(type, samples))


_holdable = None


def _can_be_held(ob):
    global _holdable
    if isinstance(ob, type):
        return True
    if _holdable is None:
        _holdable = _holdable_types()
    cls = type(ob)
    if cls in _holdable:
        return True
    if isinstance(ob, (int, tuple, bytes)):
        return False
    # A class of the program's, unless it has slots and none for this.
    for base in cls.__mro__[:-1]:
        names = base.__dict__
        if "__module__" in names and ("__slots__" not in names or "__weakref__" in names["__slots__"]):
            return True
    return False


_get = object.__getattribute__
_set = object.__setattr__


@_hognose.builtin_class
class ReferenceType:
    __slots__ = ("_cell", "_callback", "_hash", "__weakref__")
    __module__ = "weakref"

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("__new__ expected at least 1 argument, got 0")
        if len(args) > 2 and cls is ReferenceType:
            raise TypeError(f"__new__ expected at most 2 arguments, got {len(args)}")
        entry = _entry(args[0])
        callback = args[1] if len(args) > 1 else None
        plain = callback is None and cls is ReferenceType
        if plain and entry.plain is not None:
            return entry.plain
        self = object.__new__(cls)
        self._cell = entry.cell
        self._callback = callback
        self._hash = None
        if plain:
            entry.plain = self
        else:
            entry.watching.append(_weak(self))
        return self

    def __init__(self, /, *args, **keywords):
        pass

    __class_getitem__ = classmethod(type(list[int]))

    @property
    def __callback__(self):
        return self._callback

    def __call__(self, /, *args):
        if args:
            raise TypeError(f"weakref expected 0 arguments, got {len(args)}")
        _settle()
        return _held(self._cell)

    def __hash__(self):
        if self._hash is None:
            _settle()
            ob = _held(self._cell)
            if ob is None:
                raise TypeError("weak object has gone away")
            self._hash = hash(ob)
        return self._hash

    def __eq__(self, other, /):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        _settle()
        mine, theirs = _held(self._cell), _held(other._cell)
        return self is other if mine is None or theirs is None else mine == theirs

    def __repr__(self):
        return _shown(self, "weakref")


def _shown(reference, kind):
    _settle()
    ob = _held(_get(reference, "_cell"))
    if ob is None:
        return f"<{kind} at {id(reference):#x}; dead>"
    name = getattr(ob, "__name__", None) if kind == "weakref" else None
    named = f" ({name})" if isinstance(name, str) else ""
    return f"<{kind} at {id(reference):#x}; to '{_hognose.type_name(ob)}' at {id(ob):#x}{named}>"


ref = ReferenceType


def getweakrefs(object, /):
    """Return a list of all weak reference objects pointing to 'object'."""
    _settle()
    entry = _entries.get(id(object))
    if entry is None:
        return []
    found = [entry.plain, entry.proxy, *map(_held, reversed(entry.watching))]
    return [reference for reference in found if reference is not None]


def getweakrefcount(object, /):
    """Return the number of weak references to 'object'."""
    return len(getweakrefs(object))


# Proxies.


def _strong(value):
    # What a proxy stands for; anything else is itself.
    if type(value) is not ProxyType and type(value) is not CallableProxyType:
        return value
    _settle()
    ob = _held(_get(value, "_cell"))
    if ob is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return ob


def _forwarded(function, name):
    def method(self, /, *args):
        return function(_strong(self), *map(_strong, args))

    method.__name__ = name
    return method


def _reflected(function, name):
    def method(self, other, /):
        return function(_strong(other), _strong(self))

    method.__name__ = name
    return method


def _proxy_methods():
    methods = {"__slots__": ("_cell", "_callback", "__weakref__"), "__module__": "weakref", "__hash__": None}
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "or", "xor", "matmul", "pow", "divmod"):
        function = {"pow": pow, "divmod": divmod}.get(name) or getattr(operator, f"__{name}__")
        methods[f"__{name}__"] = _forwarded(function, f"__{name}__")
        methods[f"__r{name}__"] = _reflected(function, f"__r{name}__")
        if name != "divmod":
            methods[f"__i{name}__"] = _forwarded(getattr(operator, f"__i{name}__"), f"__i{name}__")
    for name in ("lt", "le", "eq", "ne", "gt", "ge", "getitem", "setitem", "delitem", "contains", "neg", "pos", "abs", "invert", "index"):
        methods[f"__{name}__"] = _forwarded(getattr(operator, f"__{name}__"), f"__{name}__")
    for name, function in (
        ("__len__", len), ("__bool__", bool), ("__iter__", iter), ("__next__", next), ("__str__", str), ("__int__", int), ("__float__", float),
        ("__bytes__", bytes), ("__reversed__", reversed), ("__getattribute__", getattr), ("__setattr__", setattr), ("__delattr__", delattr),
    ):
        methods[name] = _forwarded(function, name)
    methods["__repr__"] = lambda self: _shown(self, "weakproxy")
    methods["__class__"] = property(lambda self: _strong(self).__class__)
    return methods


ProxyType = _hognose.builtin_class(type("ProxyType", (), _proxy_methods()))
CallableProxyType = _hognose.builtin_class(
    type("CallableProxyType", (), {**_proxy_methods(), "__call__": lambda self, /, *args, **keywords: _strong(self)(*args, **keywords)})
)
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'.

'callback', if given, is called with a reference to the
proxy when 'object' is about to be finalized."""
    entry = _entry(object)
    if callback is None and entry.proxy is not None:
        return entry.proxy
    cls = CallableProxyType if callable(object) else ProxyType
    made = cls.__new__(cls)
    _set(made, "_cell", entry.cell)
    _set(made, "_callback", callback)
    if callback is None:
        entry.proxy = made
    else:
        entry.watching.append(_weak(made))
    return made


# What is made of references.


class WeakMethod(ref):
    """A custom `weakref.ref` subclass which simulates a weak reference to
a bound method, working around the lifetime problem of bound methods."""

    __slots__ = ("_function",)

    def __new__(cls, meth, callback=None):
        try:
            ob, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, ob, None if callback is None else lambda reference: callback(reference))
        self._function = ref(function)
        return self

    def __call__(self):
        ob, function = super().__call__(), self._function()
        if ob is None or function is None:
            return None
        return function.__get__(ob, type(ob))

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        mine, theirs = self(), other()
        if mine is None or theirs is None:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """Specialized reference that includes a key corresponding to the value."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self


class WeakValueDictionary(MutableMapping):
    """Mapping class that references values weakly.

Entries in the dictionary will be discarded when no strong
reference to the value exists anymore"""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _living(self):
        _settle()
        data = self.data
        for key in [key for key, reference in data.items() if _held(reference._cell) is None]:
            del data[key]
        return data

    def __getitem__(self, key):
        return _held(self._living()[key]._cell)

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self._living()[key]

    def __len__(self):
        return len(self._living())

    def __contains__(self, key):
        return key in self._living()

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for key, reference in list(self._living().items()):
            value = _held(reference._cell)
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        reference = self._living().get(key)
        return default if reference is None else _held(reference._cell)

    def setdefault(self, key, default=None):
        reference = self._living().get(key)
        if reference is None:
            self[key] = default
            return default
        return _held(reference._cell)

    def pop(self, key, *args):
        try:
            return _held(self._living().pop(key)._cell)
        except KeyError:
            if args:
                return args[0]
            raise

    def popitem(self):
        key, reference = self._living().popitem()
        return key, _held(reference._cell)

    def update(self, other=None, /, **kwargs):
        if other is not None:
            pairs = other if not hasattr(other, "items") else other.items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def valuerefs(self):
        return list(self._living().values())

    def itervaluerefs(self):
        yield from self.valuerefs()

    def copy(self):
        made = WeakValueDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made


class WeakKeyDictionary(MutableMapping):
    """Mapping class that references keys weakly.

Entries in the dictionary will be discarded when there is no
longer a strong reference to the key. This can be used to
associate additional data with an object owned by other parts of
an application without adding attributes to those objects. This
can be especially useful with objects that override attribute
accesses."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _living(self):
        _settle()
        data = self.data
        for reference in [reference for reference in data if _held(reference._cell) is None]:
            del data[reference]
        return data

    def __getitem__(self, key):
        return self._living()[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self._living()[ref(key)]

    def __len__(self):
        return len(self._living())

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self._living()

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for reference, value in list(self._living().items()):
            key = _held(reference._cell)
            if key is not None:
                yield key, value

    def get(self, key, default=None):
        return self._living().get(ref(key), default)

    def setdefault(self, key, default=None):
        return self._living().setdefault(ref(key), default)

    def pop(self, key, *args):
        return self._living().pop(ref(key), *args)

    def popitem(self):
        reference, value = self._living().popitem()
        return _held(reference._cell), value

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            pairs = dict if not hasattr(dict, "items") else dict.items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def keyrefs(self):
        return list(self._living())

    def copy(self):
        made = WeakKeyDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    __ior__ = WeakValueDictionary.__ior__
    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _living(self):
        _settle()
        data = self.data
        data.difference_update([reference for reference in data if _held(reference._cell) is None])
        return data

    def __iter__(self):
        for reference in list(self._living()):
            item = _held(reference._cell)
            if item is not None:
                yield item

    def __len__(self):
        return len(self._living())

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self._living()

    def __repr__(self):
        return repr(self._living())

    __class_getitem__ = classmethod(type(list[int]))

    def add(self, item):
        self.data.add(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        data = self._living()
        if not data:
            raise KeyError("pop from empty WeakSet")
        return _held(data.pop()._cell)

    def remove(self, item):
        self._living().remove(ref(item))

    def discard(self, item):
        self._living().discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        if other is self:
            self.clear()
        else:
            self._living().difference_update([ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self._living().intersection_update([ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self._living().issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self._living() < {ref(item) for item in other}

    def issuperset(self, other):
        return self._living().issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self._living() > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self._living() == {ref(item) for item in other}

    __hash__ = None

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if other is self:
            self.clear()
        else:
            self._living().symmetric_difference_update([ref(item) for item in other])

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        return type(self)(item for each in (self, other) for item in each)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0


class finalize:
    """Class for finalization of weakrefable objects

finalize(obj, func, *args, **kwargs) returns a callable finalizer
object which will be called when obj is garbage collected. The
first time the finalizer is called it evaluates func(*arg, **kwargs)
and returns the result. After this the finalizer is dead, and
calling it just returns None."""

    __slots__ = ()
    # What the living ones keep: a reference, a function and its arguments, and whether it is to be called at the end of the program.
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self._registry[self] = [ref(obj, self), func, args, kwargs, True]

    def __call__(self, _=None):
        kept = self._registry.pop(self, None)
        if kept:
            _, func, args, kwargs, _ = kept
            return func(*args, **kwargs)

    def _kept(self):
        _settle()
        return self._registry.get(self)

    def detach(self):
        kept = self._kept()
        ob = _held(kept[0]._cell) if kept else None
        if ob is not None and self._registry.pop(self, None):
            return ob, kept[1], kept[2], kept[3]

    def peek(self):
        kept = self._kept()
        ob = _held(kept[0]._cell) if kept else None
        if ob is not None:
            return ob, kept[1], kept[2], kept[3]

    @property
    def alive(self):
        return self._kept() is not None

    @property
    def atexit(self):
        kept = self._registry.get(self)
        return bool(kept) and kept[4]

    @atexit.setter
    def atexit(self, value):
        kept = self._registry.get(self)
        if kept:
            kept[4] = bool(value)

    def __repr__(self):
        kept = self._kept()
        ob = _held(kept[0]._cell) if kept else None
        if ob is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(ob).__qualname__!r} at {id(ob):#x}>"
