"""Functions of functions: wrapping, caching, partial application, dispatch on types."""

from _functools import Placeholder, cmp_to_key, lru_cache_type, partial_type, reduce

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
    "Placeholder",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory: `update_wrapper` for the decorated function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


class partial(partial_type):
    """A function with some of its arguments."""

    def __setstate__(self, state):
        raise TypeError("partial objects are not pickled")


class partialmethod:
    """A method with some of its arguments."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        shown = [repr(self.func), *map(repr, self.args), *[f"{k}={v!r}" for k, v in self.keywords.items()]]
        return f"functools.partialmethod({', '.join(shown)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            given = iter(args)
            filled = [next(given) if arg is Placeholder else arg for arg in self.args]
            return self.func(cls_or_self, *filled, *given, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


_convert = {
    "__lt__": {
        "__gt__": lambda less, equal: not less and not equal,
        "__le__": lambda less, equal: less or equal,
        "__ge__": lambda less, equal: not less,
    },
    "__le__": {
        "__ge__": lambda le, equal: not le or equal,
        "__lt__": lambda le, equal: le and not equal,
        "__gt__": lambda le, equal: not le,
    },
    "__gt__": {
        "__lt__": lambda greater, equal: not greater and not equal,
        "__ge__": lambda greater, equal: greater or equal,
        "__le__": lambda greater, equal: not greater,
    },
    "__ge__": {
        "__le__": lambda ge, equal: not ge or equal,
        "__gt__": lambda ge, equal: ge and not equal,
        "__lt__": lambda ge, equal: not ge,
    },
}
# Derived from one answer alone, without asking for equality.
_needs_no_equality = {("__lt__", "__ge__"), ("__le__", "__gt__"), ("__gt__", "__le__"), ("__ge__", "__lt__")}


def _derived_comparison(root, name, combine):
    if (root, name) in _needs_no_equality:

        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else not answer

    else:

        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            if answer is NotImplemented:
                return answer
            return combine(answer, self == other)

    method.__name__ = name
    method.__qualname__ = name
    method.__doc__ = getattr(int, name).__doc__
    return method


def total_ordering(cls):
    """Class decorator: completes the comparisons from `__eq__` and one other."""
    roots = [op for op in _convert if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, combine in _convert[root].items():
        if name not in roots:
            setattr(cls, name, _derived_comparison(root, name, combine))
    return cls


class _lru_cache_wrapper(lru_cache_type):
    """A function that remembers its results."""

    def cache_info(self):
        """Hits, misses, the limit, and how many results are remembered."""
        return _cache_info()(*self._stats())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_CacheInfo = None


def _cache_info():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo


def lru_cache(maxsize=128, typed=False):
    """Decorator: remembers the results of the latest calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator: remembers all results."""
    return lru_cache(maxsize=None)(user_function)


_missing = object()


class cached_property:
    """A property computed once and then kept as an attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                attributes[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {self.attrname!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(type(list[int]))


def _find_implementation(cls, registry):
    """The implementation for a class: its own, its nearest base's, or that of the closest abstract class."""
    for base in cls.__mro__:
        if base in registry and base is not object:
            nearest = base
            break
    else:
        nearest = None
    abstract = [
        candidate
        for candidate in registry
        if isinstance(candidate, type)
        and candidate not in cls.__mro__
        and hasattr(candidate, "__mro__")
        and issubclass(cls, candidate)
        and (nearest is None or not issubclass(nearest, candidate))
    ]
    best = None
    for candidate in abstract:
        if best is None or issubclass(candidate, best):
            best = candidate
        elif not issubclass(best, candidate):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {candidate}")
    if best is not None:
        return registry[best]
    return registry.get(nearest if nearest is not None else object)


def _is_union_type(cls):
    return type(cls) is type(int | str)


def _is_valid_dispatch_type(cls):
    if isinstance(cls, type):
        return not isinstance(cls, type(list[int]))
    return _is_union_type(cls) and all(isinstance(arg, type) for arg in cls.__args__)


def singledispatch(func):
    """Decorator: a function with implementations by the type of its first argument."""
    registry = {}
    dispatched = {}
    token = None

    def dispatch(cls):
        """The implementation that runs for a class."""
        nonlocal token
        if token is not None:
            from abc import get_cache_token

            if token != get_cache_token():
                dispatched.clear()
                token = get_cache_token()
        try:
            return dispatched[cls]
        except KeyError:
            pass
        try:
            impl = registry[cls]
        except KeyError:
            impl = _find_implementation(cls, registry)
        dispatched[cls] = impl
        return impl

    def register(cls, func=None):
        """Adds an implementation, by a class or by the annotation of its first parameter."""
        nonlocal token
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    f"Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_valid_dispatch_type(cls):
                if _is_union_type(cls):
                    raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        if _is_union_type(cls):
            for arg in cls.__args__:
                registry[arg] = func
        else:
            registry[cls] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            from abc import get_cache_token

            token = get_cache_token()
        dispatched.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = dispatched.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A method with implementations by the type of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Adds an implementation."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{funcname} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


for _class in (partial, _lru_cache_wrapper):
    _class.__module__ = "functools"
del _class
