"""Copies of objects: of an object itself, or of everything it holds."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object that cannot be copied."""


error = Error

_unchanging = frozenset({
    type(None), int, float, bool, complex, str, bytes, type, range, slice, property, type(Ellipsis), type(NotImplemented),
    type(len), type(lambda: None), type([].append), type(list[int]), type(int | str),
})
_by_method = frozenset({list, dict, set, bytearray})


def copy(x):
    """A copy of an object that holds what the object holds."""
    cls = type(x)
    if cls in _unchanging or cls is tuple or cls is frozenset:
        return x
    if cls in _by_method:
        return x.copy()
    if isinstance(x, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuilt(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object and of everything in it."""
    cls = type(x)
    if cls in _unchanging:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(key, _nil)
        if y is not _nil:
            return y
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif isinstance(x, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            reduced = _reduced(x, cls)
            y = x if isinstance(reduced, str) else _rebuilt(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        # The original must live as long as its number is used.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # A tuple that holds itself has been copied on the way.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_set(x, memo):
    y = set()
    memo[id(x)] = y
    for item in x:
        y.add(deepcopy(item, memo))
    return y


def _deepcopy_frozenset(x, memo):
    return frozenset([deepcopy(item, memo) for item in x])


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Probe:
    def method(self):
        pass


_deep = {
    list: _deepcopy_list,
    tuple: _deepcopy_tuple,
    dict: _deepcopy_dict,
    set: _deepcopy_set,
    frozenset: _deepcopy_frozenset,
    bytearray: lambda x, memo: x.copy(),
    type(_Probe().method): _deepcopy_method,
}

def _reduced(x, cls):
    """How an object is made again: a callable and its arguments, then state, list items and dict items."""
    for name in ("__reduce_ex__", "__reduce__"):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name):
            return x.__reduce_ex__(4) if name == "__reduce_ex__" else x.__reduce__()
    if cls.__name__ == "deque" and cls.__module__ == "collections":
        return cls, (list(x), x.maxlen) if x.maxlen is not None else (list(x),)
    if isinstance(x, BaseException):
        args = x.args
        if isinstance(x, OSError) and len(args) == 2 and x.filename is not None:
            args = (*args, x.filename)
        return cls, args, vars(x) or None
    if cls.__module__ in ("builtins", "itertools") and cls is not object:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")

    args = ()
    getnewargs_ex = getattr(cls, "__getnewargs_ex__", None)
    getnewargs = getattr(cls, "__getnewargs__", None)
    kwargs = {}
    if getnewargs_ex is not None:
        args, kwargs = getnewargs_ex(x)
    elif getnewargs is not None:
        args = getnewargs(x)
    else:
        for base in (str, bytes, int, float, complex, tuple, frozenset):
            if isinstance(x, base):
                args = (base(x),)
                break
    listitems = iter(x) if isinstance(x, list) else None
    dictitems = iter(x.items()) if isinstance(x, dict) else None
    members = None
    if isinstance(x, set):
        members = list(x)

    def make(*args):
        y = cls.__new__(cls, *args, **kwargs)
        if members is not None:
            y.update(members)
        return y

    return make, args, x.__getstate__(), listitems, dictitems


def _rebuilt(x, memo, func, args, state=None, listitems=None, dictitems=None, setter=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if setter is not None:
            setter(y, state)
        elif hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                y.__dict__.update(state)
            if slots:
                for name, value in slots.items():
                    object.__setattr__(y, name, value)
    if listitems is not None:
        for item in listitems:
            y.append(deepcopy(item, memo) if deep else item)
    if dictitems is not None:
        for key, value in dictitems:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """A copy of an object with some of its fields changed."""
    cls = obj.__class__
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
