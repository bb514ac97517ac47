"""Types as annotations name them. Nothing here is checked when a program runs, but what is said to be."""

import collections
import collections.abc
import functools
import operator
from abc import ABCMeta, abstractmethod

from _hognose import make_union as _union_pair, module_namespace as _module_namespace
from _typing import (
    ForwardRef, Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
    Unpacked as _UnpackGenericAlias, _GenericAlias, _parameters as _collect_parameters, _prepare, _show, _substitute,
)

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "Container",
    "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView",
    "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator",
    "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs",
    "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap",
    "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict",
    "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast",
    "clear_overloads", "dataclass_transform", "evaluate_forward_ref", "final", "get_args", "get_origin",
    "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never",
    "NewType", "no_type_check", "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload",
    "override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self",
    "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False
GenericAlias = type(list[int])
Union = type(int | str)
Text = str
_NoneType = type(None)


def _type_convert(arg):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _type_check(arg, msg, allow_qualifiers=False):
    """An argument that may stand for a type."""
    arg = _type_convert(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _GenericAlias) and not allow_qualifiers and arg.__origin__ in (ClassVar, Final):
        raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm):
        if arg in _plain_forms or allow_qualifiers and arg in (ClassVar, Final):
            return arg
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


class _SpecialForm:
    # A name with a meaning of its own, most of them to be subscripted.
    __slots__ = ("_name", "__doc__", "_getitem")
    __module__ = "typing"

    def __init__(self, name, doc, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    __name__ = property(lambda self: self._name)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return _union_pair(self, other)

    def __ror__(self, other):
        return _union_pair(other, self)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)


def _form(getitem):
    """Decorator: a special form that is subscripted by a function."""
    return _SpecialForm(getitem.__name__, getitem.__doc__, getitem)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _SpecialForm("NoReturn", "What never returns.")
Never = _SpecialForm("Never", "The type without values.")
Self = _SpecialForm("Self", "The class a method is called on.")
LiteralString = _SpecialForm("LiteralString", "A string written in the program.")
TypeAlias = _SpecialForm("TypeAlias", "Marks an assignment that names a type.")


def _single(form, parameters, allow_qualifiers=False):
    return _type_check(parameters, f"{form} accepts only single type.", allow_qualifiers)


def _special_alias(form, item):
    return _GenericAlias(form, (item,), name=form._name)


@_form
def ClassVar(self, parameters):
    """Marks a variable of the class."""
    return _special_alias(self, _single(self, parameters, allow_qualifiers=True))


@_form
def Final(self, parameters):
    """Marks a name that is not bound again."""
    return _special_alias(self, _single(self, parameters, allow_qualifiers=True))


@_form
def Optional(self, parameters):
    """A type or None."""
    arg = _type_check(parameters, f"{self} requires a single type.")
    return _union_of((arg, _NoneType))


@_form
def Required(self, parameters):
    """Marks a key that must be there."""
    return _special_alias(self, _single(self, parameters, allow_qualifiers=True))


@_form
def NotRequired(self, parameters):
    """Marks a key that may be missing."""
    return _special_alias(self, _single(self, parameters, allow_qualifiers=True))


@_form
def ReadOnly(self, parameters):
    """Marks a key that is not changed."""
    return _special_alias(self, _single(self, parameters, allow_qualifiers=True))


@_form
def TypeGuard(self, parameters):
    """What a function answers that tells of a type."""
    return _special_alias(self, _single(self, parameters))


@_form
def TypeIs(self, parameters):
    """What a function answers that tells a type from all others."""
    return _special_alias(self, _single(self, parameters))


@_form
def Unpack(self, parameters):
    """The elements of a tuple of types."""
    return _UnpackGenericAlias(_single(self, parameters))


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        return super().copy_with(args)


@_form
def Concatenate(self, parameters):
    """Parameters before those of a parameter specification."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    args = (*[_type_check(p, msg) for p in parameters[:-1]], parameters[-1])
    return _ConcatenateGenericAlias(self, args, name="Concatenate")


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_value_and_type(self.__args__)) == set(_value_and_type(other.__args__))

    def __hash__(self):
        return hash(frozenset(_value_and_type(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(a) for a in self.__args__])}]"


def _value_and_type(values):
    return [(value, type(value)) for value in values]


@_form
def Literal(self, parameters):
    """Some values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    try:
        kept = list({pair: None for pair in _value_and_type(flat)})
        flat = [value for value, _ in kept]
    except TypeError:
        pass
    alias = _LiteralGenericAlias(self, tuple(flat), name="Literal")
    alias.__dict__["__parameters__"] = ()
    return alias


_plain_forms = (NoReturn, Never, Self, LiteralString, TypeAlias)


def _union_of(parameters):
    """`Union[...]`."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    parameters = [_type_check(p, msg) for p in parameters]
    result = parameters[0]
    for parameter in parameters[1:]:
        result = _union_pair(result, parameter)
    return result


def _substituted_union(union, args):
    """`(T | None)[int]`."""
    if not union.__parameters__:
        raise TypeError(f"{union!r} is not a generic class")
    args = _prepare(union, args)
    return _union_of(_substitute(union.__parameters__, union.__args__, args))


class _AnnotatedAlias(_GenericAlias):
    """A type with metadata."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__dict__["__metadata__"] = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_show(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if hasattr(origin, "__mro_entries__"):
            return origin.__mro_entries__(bases)
        return (origin,)


@_form
def Annotated(self, params):
    """A type with anything more that is to be said of it."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments (a type and an annotation)."
        )
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_qualifiers=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


class _SpecialGenericAlias:
    """`List` and the like: another name of a type, to be subscripted."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        self.__dict__["__origin__"] = origin
        self.__dict__["_nparams"] = nparams
        self.__dict__["_inst"] = inst
        self.__dict__["_name"] = name or origin.__name__
        self.__dict__["__module__"] = "typing"
        self.__dict__["__doc__"] = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Parameters to generic types must be types."
        params = tuple([_type_check(p, msg) for p in params])
        if len(params) != self._nparams:
            many = "many" if len(params) > self._nparams else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(params)}, expected {self._nparams}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _NamedAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        res = [] if self.__origin__ in bases else [self.__origin__]
        return _with_generic(self, bases, res)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, attr, val):
        if attr.startswith("__") and attr.endswith("__") or attr in ("_name", "_inst", "_nparams"):
            self.__dict__[attr] = val
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return _union_pair(self, other)

    def __ror__(self, other):
        return _union_pair(other, self)

    def __reduce__(self):
        return self._name

    def __repr__(self):
        return "typing." + self._name


def _with_generic(alias, bases, res):
    """The bases an alias stands for: `Generic` too, unless another base brings it."""
    i = bases.index(alias)
    for b in bases[i + 1 :]:
        if isinstance(b, (_GenericAlias, _SpecialGenericAlias)) or isinstance(b, type) and issubclass(b, Generic):
            break
    else:
        res.append(Generic)
    return tuple(res)


class _NamedAlias(_GenericAlias):
    """`List[int]`: shown by the name it has here."""

    def __mro_entries__(self, bases):
        return _with_generic(self, bases, [] if self.__origin__ in bases else [self.__origin__])

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        return super().__getattr__(name)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with((*[_type_check(p, msg) for p in params[:-1]], ...))
        return self.copy_with(tuple([_type_check(p, msg) for p in params]))


class _CallableGenericAlias(_NamedAlias):
    def __repr__(self):
        *params, result = self.__args__
        if params == [...] or len(params) == 1 and isinstance(params[0], (ParamSpec, _ConcatenateGenericAlias)):
            return f"typing.Callable[{_show(params[0])}, {_show(result)}]"
        return f"typing.Callable[[{', '.join([_show(p) for p in params])}], {_show(result)}]"

    def copy_with(self, args):
        flat = []
        for arg in args[:-1]:
            if isinstance(arg, (tuple, list)):
                flat.extend(arg)
            else:
                flat.append(arg)
        return _CallableGenericAlias(self.__origin__, (*flat, args[-1]), name=self._name, inst=self._inst)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, (list, tuple)):
            args = tuple([_type_convert(a) for a in args])
        elif args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            args = (args,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
        return _CallableGenericAlias(self.__origin__, (*args, result), name="Callable", inst=self._inst)


_alias = _SpecialGenericAlias
_abc = collections.abc

# What the builtins and `collections` have under other names.
List = _alias(list, 1, inst=False, name="List")
Dict = _alias(dict, 2, inst=False, name="Dict")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
Type = _alias(type, 1, inst=False, name="Type")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Deque = _alias(collections.deque, 1, name="Deque")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Hashable = _alias(_abc.Hashable, 0)
Sized = _alias(_abc.Sized, 0)
Awaitable = _alias(_abc.Awaitable, 1)
Coroutine = _alias(_abc.Coroutine, 3)
AsyncIterable = _alias(_abc.AsyncIterable, 1)
AsyncIterator = _alias(_abc.AsyncIterator, 1)
Iterable = _alias(_abc.Iterable, 1)
Iterator = _alias(_abc.Iterator, 1)
Reversible = _alias(_abc.Reversible, 1)
Container = _alias(_abc.Container, 1)
Collection = _alias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _alias(_abc.Set, 1, name="AbstractSet")
MutableSet = _alias(_abc.MutableSet, 1)
Mapping = _alias(_abc.Mapping, 2)
MutableMapping = _alias(_abc.MutableMapping, 2)
Sequence = _alias(_abc.Sequence, 1)
MutableSequence = _alias(_abc.MutableSequence, 1)
ByteString = _alias(_abc.ByteString, 0)
MappingView = _alias(_abc.MappingView, 1)
KeysView = _alias(_abc.KeysView, 1)
ItemsView = _alias(_abc.ItemsView, 2)
ValuesView = _alias(_abc.ValuesView, 1)


class _WithDefaults(_SpecialGenericAlias):
    """An alias whose last parameters may be left out."""

    def __init__(self, origin, nparams, *, defaults, name=None):
        super().__init__(origin, nparams, name=name)
        self.__dict__["_defaults"] = defaults

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        missing = self._nparams - len(params)
        if 0 < missing <= len(self._defaults):
            params = (*params, *self._defaults[-missing:])
        return super().__getitem__(params)


Generator = _WithDefaults(_abc.Generator, 3, defaults=(_NoneType, _NoneType))
AsyncGenerator = _WithDefaults(_abc.AsyncGenerator, 2, defaults=(_NoneType,))


def __getattr__(name):
    # Of modules that are loaded only where somebody asks.
    if name in ("Pattern", "Match"):
        import re

        alias = _alias(getattr(re, name), 1)
    elif name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        alias = _WithDefaults(getattr(contextlib, "Abstract" + name), 2, defaults=(bool | None,), name=name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = alias
    return alias



T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


# Protocols.

_not_protocol_members = frozenset({
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
    "__non_callable_proto_members__", "__type_params__", "__abstractmethods__", "__annotations__", "__dict__", "__doc__",
    "__init__", "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__annotate__", "__annotate_func__",
    "__annotations_cache__", "__qualname__", "_abc_impl", "__hash__",
})


_of_annotated_classes = ("__annotate_func__", "__annotations_cache__", "__annotations__", "__annotate__")


def _protocol_members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        names = list(base.__dict__)
        annotated = any([name in base.__dict__ for name in _of_annotated_classes])
        annotations = _lenient_annotations(base) if annotated else ()
        for attr in [*names, *annotations]:
            if not attr.startswith("_abc_") and attr not in _not_protocol_members:
                found.add(attr)
            elif attr == "__hash__" and base.__dict__.get("__eq__") is None:
                found.add(attr)
    return found


def _lenient_annotations(obj):
    """Annotations, with references in place of what is not known yet."""
    from annotationlib import get_annotations

    return get_annotations(obj, format=3)


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


_allowed_bases = {
    "collections.abc": [
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized",
        "Container", "Collection", "Reversible", "Buffer",
    ],
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
    "io": ["Reader", "Writer"],
}


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == "Protocol" and bases == (Generic,)) and Protocol in bases:
            for base in bases:
                if not (
                    base in (object, Generic)
                    or base.__name__ in _allowed_bases.get(base.__module__, [])
                    or issubclass(base, Generic) and getattr(base, "_is_protocol", False)
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _asked_by_abc(other):
            if not getattr(cls, "_is_runtime_protocol", False):
                if not isinstance(other, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            others = _data_members(cls)
            if others and cls.__dict__.get("__subclasshook__") is _protocol_hook:
                listed = ", ".join(map(repr, sorted(others)))
                raise TypeError(
                    f"Protocols with non-method members don't support issubclass(). Non-method members: {listed}."
                )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__ or ABCMeta.__subclasscheck__(cls, type(instance)):
            return True
        for attr in cls.__protocol_attrs__:
            val = getattr(instance, attr, _absent)
            if val is _absent:
                return False
            if val is None and attr not in _data_members(cls):
                return False
        return True


_absent = object()


def _asked_by_abc(other):
    return False


def _data_members(cls):
    found = cls.__dict__.get("__non_callable_proto_members__")
    if found is None:
        found = set()
        for attr in cls.__protocol_attrs__:
            if not callable(getattr(cls, attr, None)):
                found.add(attr)
        cls.__non_callable_proto_members__ = found
    return found


@classmethod
def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            if (
                attr in _lenient_annotations(base)
                and issubclass(other, Generic)
                and getattr(other, "_is_protocol", False)
            ):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Class decorator: lets a protocol be used with isinstance."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol and issubclass(tp, Generic)


def get_protocol_members(tp, /):
    """The names a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


@runtime_checkable
class SupportsInt(Protocol):
    """What `int()` takes."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What `float()` takes."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """What `complex()` takes."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What `bytes()` takes."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What can be an index."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What `abs()` takes."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What `round()` takes."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


# Named tuples and typed dicts.


def _make_named_tuple(name, types, module, defaults=(), annotate=None):
    fields = [n for n, _ in types]
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = dict(types)
    return made


_namedtuple_fixed = frozenset({
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
    "_asdict", "_source",
})
_namedtuple_special = frozenset({
    "__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__",
    "__qualname__", "__static_attributes__", "__firstlineno__",
})


def _namespace_annotations(namespace):
    """The annotations of a class that is being made, with references in place of what is not known yet."""
    if "__annotations__" in namespace:
        return namespace["__annotations__"]
    from annotationlib import call_annotate_function, get_annotate_from_class_namespace

    annotate = get_annotate_from_class_namespace(namespace)
    return {} if annotate is None else call_annotate_function(annotate, 3)


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if "__classcell__" in ns:
            raise TypeError("uses of super() and __class__ are unsupported in methods of NamedTuple subclasses")
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in _namespace_annotations(ns).items()}
        default_names = []
        for field_name in types:
            if field_name in ns:
                default_names.append(field_name)
            elif default_names:
                raise TypeError(
                    f"Non-default namedtuple field {field_name} cannot follow default "
                    f"field{'s' if len(default_names) > 1 else ''} {', '.join(default_names)}"
                )
        made = _make_named_tuple(
            typename, types.items(), ns["__module__"], defaults=[ns[n] for n in default_names]
        )
        if Generic in bases:
            made = type(typename, (made, Generic), {**dict(made.__dict__), "__orig_bases__": ns.get("__orig_bases__", ())})
        for key, val in ns.items():
            if key in _namedtuple_fixed:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _namedtuple_special and key not in made._fields:
                setattr(made, key, val)
                set_name = getattr(type(val), "__set_name__", None)
                if set_name is not None:
                    set_name(val, made, key)
        made.__qualname__ = ns.get("__qualname__", typename)
        if "__doc__" in ns:
            made.__doc__ = ns["__doc__"]
        return made


class _NamedTupleMaker:
    """`NamedTuple`: a function that makes named tuples, and a base of classes that are some."""

    __module__ = "typing"
    __name__ = __qualname__ = "NamedTuple"

    def __call__(self, typename, fields, /):
        types = [(n, _type_check(t, f"field {n} annotation must be a type")) for n, t in fields]
        made = _make_named_tuple(typename, types, _program_module())
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple at 0x7f0300000010>"


def _program_module():
    from _hognose import program_module

    return program_module()


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleMaker()


def _qualifiers(annotation):
    """What wraps an annotation: Required, NotRequired, ReadOnly."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            yield origin
            annotation = annotation.__args__[0]
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic_base = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        own = _namespace_annotations(ns)
        ns = {k: v for k, v in ns.items() if k not in ("__annotations__", "__annotate__", "__annotate_func__")}
        orig_bases = ns.pop("__orig_bases__", None)
        made = type.__new__(cls, name, (*generic_base, dict), ns)
        if orig_bases is not None or not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = orig_bases if orig_bases is not None else bases
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            inherited = base.__dict__
            annotations.update(inherited.get("__annotations__", {}))
            base_required = inherited.get("__required_keys__", set())
            required |= base_required
            optional -= base_required
            base_optional = inherited.get("__optional_keys__", set())
            required -= base_optional
            optional |= base_optional
            readonly.update(inherited.get("__readonly_keys__", ()))
            mutable.update(inherited.get("__mutable_keys__", ()))
        for key, value in own.items():
            value = annotations[key] = _type_check(value, msg, allow_qualifiers=True)
            qualifiers = set(_qualifiers(value))
            if Required in qualifiers or NotRequired not in qualifiers and total:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


class _TypedDictMaker:
    """`TypedDict`: a function that makes typed dicts, and a base of classes that are some."""

    __module__ = "typing"
    __name__ = __qualname__ = "TypedDict"

    def __call__(self, typename, fields, /, *, total=True):
        ns = {"__annotations__": dict(fields), "__module__": _program_module()}
        made = _TypedDictMeta(typename, (), ns, total=total)
        made.__orig_bases__ = (TypedDict,)
        return made

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return "<function TypedDict at 0x7f0300000020>"


TypedDict = _TypedDictMaker()
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def is_typeddict(tp):
    """Whether a class is a typed dict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType:
    """A name for a type that only checkers tell from the type."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = _program_module()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {superclass})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return _union_pair(self, other)

    def __ror__(self, other):
        return _union_pair(other, self)


class IO(Generic[AnyStr]):
    """What files have."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What binary files have."""

    __slots__ = ()


class TextIO(IO[str]):
    """What text files have."""

    __slots__ = ()


# Looking into types.


def get_origin(tp):
    """What was subscripted."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, GenericAlias, Union, ParamSpecArgs, ParamSpecKwargs)):
        return Union if isinstance(tp, Union) else tp.__origin__
    if isinstance(tp, _UnpackGenericAlias):
        return Unpack
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    """What it was subscripted with."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        res = tp.__args__
        if get_origin(tp) is collections.abc.Callable and not (
            len(res) == 2 and (res[0] is ... or isinstance(res[0], (ParamSpec, _ConcatenateGenericAlias)))
        ):
            res = (list(res[:-1]), res[-1])
        return res
    if isinstance(tp, (Union, _UnpackGenericAlias)):
        return tp.__args__
    return ()


def _evaluated(value, globalns, localns, owner, type_params):
    """A type with the references in it replaced by what they refer to."""
    if isinstance(value, ForwardRef):
        value = _type_check(
            value.evaluate(globals=globalns, locals=localns, type_params=type_params, owner=owner),
            "Forward references must evaluate to types.",
            allow_qualifiers=True,
        )
        return _evaluated(value, globalns, localns, owner, type_params)
    if isinstance(value, (_GenericAlias, GenericAlias, Union)):
        if isinstance(value, GenericAlias):
            args = tuple([ForwardRef(a) if isinstance(a, str) else a for a in value.__args__])
        else:
            args = value.__args__
        if isinstance(value, _LiteralGenericAlias):
            return value
        new = tuple([_evaluated(a, globalns, localns, owner, type_params) for a in args])
        if new == value.__args__ and all(map(operator.is_, new, value.__args__)):
            return value
        if isinstance(value, Union):
            return functools.reduce(_union_pair, new)
        if isinstance(value, GenericAlias):
            return GenericAlias(value.__origin__, new)
        return value.copy_with(new)
    return value


def _strip_annotations(t):
    """A type without metadata and without Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, Union)) and not isinstance(t, _LiteralGenericAlias):
        new = tuple([_strip_annotations(a) for a in t.__args__])
        if all(map(operator.is_, new, t.__args__)):
            return t
        if isinstance(t, Union):
            return functools.reduce(_union_pair, new)
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, new)
        return t.copy_with(new)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=1):
    """The annotations of a class, function or module, with references resolved."""
    from annotationlib import get_annotations

    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            annotations = get_annotations(base, format=3 if format == 3 else 1) if _has_annotations(base) else {}
            if not annotations:
                continue
            base_globals = globalns if globalns is not None else _module_namespace(base.__module__) or {}
            base_locals = localns if localns is not None else dict(vars(base))
            for name, value in annotations.items():
                if value is None:
                    value = _NoneType
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _evaluated(value, base_globals, base_locals, None, base.__type_params__)
    else:
        annotations = getattr(obj, "__annotations__", None)
        if globalns is None:
            nsobj = obj
            while hasattr(nsobj, "__wrapped__"):
                nsobj = nsobj.__wrapped__
            globalns = getattr(nsobj, "__globals__", None)
            if globalns is None:
                globalns = getattr(nsobj, "__dict__", {}) if type(nsobj) is type(collections) else {}
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        if annotations is None:
            if callable(obj) or type(obj) is type(collections):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in annotations.items():
            if value is None:
                value = _NoneType
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=type(obj) is not type(collections), is_class=False)
            hints[name] = _evaluated(value, globalns, localns, None, getattr(obj, "__type_params__", ()))
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def _has_annotations(cls):
    return cls.__module__ != "builtins"


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """What a reference refers to, with the references in that resolved too."""
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner, format=format or 1)
    return _evaluated(_type_convert(value), globals, locals, owner, type_params)


# What does nothing, or next to nothing.


def cast(typ, val):
    """The value as it is."""
    return val


def assert_type(val, typ, /):
    """The value as it is."""
    return val


def assert_never(arg, /):
    """For code that is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Shows the type of a value; the value as it is."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Marks what is not overridden or derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Marks a method that overrides another."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Marks what has no annotations."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, (type, type(no_type_check))):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """A decorator whose results have no annotations."""

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    """Marks what makes classes like data classes."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def _overload_dummy(*args, **kwds):
    """What is left of an overload: never to be called."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


_overloads = {}


def overload(func):
    """One of several signatures of a function."""
    f = getattr(func, "__func__", func)
    try:
        found = _overloads.setdefault((f.__module__, f.__qualname__), {})
        found[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures of a function."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forgets all signatures."""
    _overloads.clear()


for _class in (_GenericAlias, IO, BinaryIO, TextIO):
    _class.__module__ = "typing"
del _class
