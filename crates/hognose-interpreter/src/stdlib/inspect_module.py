"""`inspect`: what objects are, and what they can be called with."""

import sys
import types
import _hognose
from enum import IntEnum as _IntEnum

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"

_method_descriptor = type(list.append)
_wrapper_descriptor = type(object.__init__)
_getset_descriptor = type(int.real)


class _Slotted:
    __slots__ = ("x",)


_member_descriptor = type(_Slotted.x)
del _Slotted


# What an object is.


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return False


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, _getset_descriptor)


def ismemberdescriptor(object):
    return isinstance(object, _member_descriptor)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    if isinstance(object, types.CoroutineType) or _hognose.is_awaitable_generator(object):
        return True
    return hasattr(type(object), "__await__")


def _plain(object):
    while True:
        if ismethod(object):
            object = object.__func__
        elif type(object).__name__ == "partial" and hasattr(object, "func"):
            object = object.func
        else:
            return object


_marked = {}


def markcoroutinefunction(func):
    func = _plain(func)
    func._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    obj = _plain(obj)
    return _hognose.is_coroutine_function(obj) or getattr(obj, "_is_coroutine_mark", None) is _marked


def isgeneratorfunction(obj):
    return _hognose.is_generator_function(_plain(obj))


def isasyncgenfunction(obj):
    return _hognose.is_async_generator_function(_plain(obj))


def ispackage(object):
    return ismodule(object) and hasattr(object, "__path__")


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getasyncgenstate(agen):
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


# What it has.


def _members(object, predicate, get):
    found, seen = [], set()
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        if name in seen:
            continue
        seen.add(name)
        try:
            value = get(object, name)
        except AttributeError:
            for base in (object,) + getmro(object) if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def getmro(cls):
    return cls.__mro__


_missing = object()


def getattr_static(obj, attr, default=_missing):
    instance = _missing
    if isinstance(obj, type):
        for base in obj.__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    else:
        try:
            own = object.__getattribute__(obj, "__dict__")
        except AttributeError:
            own = {}
        instance = dict.get(own, attr, _missing) if isinstance(own, dict) else _missing
        found = _missing
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                found = base.__dict__[attr]
                break
        if instance is not _missing and found is not _missing:
            if hasattr(type(found), "__get__") and (hasattr(type(found), "__set__") or hasattr(type(found), "__delete__")):
                return found
        if instance is not _missing:
            return instance
        if found is not _missing:
            return found
    if default is not _missing:
        return default
    raise AttributeError(attr)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def unwrap(func, *, stop=None):
    first = func
    seen = {id(func)}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(" "))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(" ")
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _find_doc(object):
    if isclass(object):
        for base in object.__mro__:
            if base is not type and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(object, "__name__", None)
    owner = None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    if owner is not None:
        for base in owner.__mro__:
            doc = getattr(base.__dict__.get(name), "__doc__", None)
            if doc is not None:
                return doc
    return None


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _find_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _no_source(object):
    if ismodule(object) or isclass(object) or isfunction(object) or ismethod(object) or iscode(object):
        raise OSError("could not get source code")
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}"
    )


getsource = getsourcelines = findsource = _no_source


def getfile(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__.co_filename
    if iscode(object):
        return object.co_filename
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        raise OSError("source code not available")
    _no_source(object)


def getsourcefile(object):
    try:
        return getfile(object)
    except OSError:
        return None


def getcomments(object):
    return None


def currentframe():
    return None


def stack(context=1):
    return []


def trace(context=1):
    return []


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(func.__code__.co_freevars, cells)}
    return ClosureVars(nonlocals, {}, {}, set())


class ClosureVars(tuple):
    __slots__ = ()

    def __new__(cls, nonlocals, globals, builtins, unbound):
        return tuple.__new__(cls, (nonlocals, globals, builtins, unbound))

    nonlocals = property(lambda self: self[0])
    globals = property(lambda self: self[1])
    builtins = property(lambda self: self[2])
    unbound = property(lambda self: self[3])


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=1):
    if isclass(obj):
        annotations = obj.__dict__.get("__annotations__")
        if annotations is None:
            annotations = obj.__annotations__
    elif ismodule(obj) or callable(obj):
        annotations = getattr(obj, "__annotations__", None) or {}
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not eval_str:
        return dict(annotations)
    if globals is None:
        inner = unwrap(obj) if callable(obj) and not isclass(obj) else obj
        if isclass(obj):
            module = sys.modules.get(obj.__module__)
            globals = getattr(module, "__dict__", None)
            locals = dict(obj.__dict__) if locals is None else locals
        elif ismodule(obj):
            globals = obj.__dict__
        else:
            globals = getattr(_plain(inner), "__globals__", None)
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in annotations.items()
    }


# What it can be called with.


class _empty:
    """Stands for what is not there."""


class _void:
    """Stands for what is not given."""


class _ParameterKind(_IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _descriptions[self]


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
_descriptions = {
    _POSITIONAL_ONLY: "positional-only",
    _POSITIONAL_OR_KEYWORD: "positional or keyword",
    _VAR_POSITIONAL: "variadic positional",
    _KEYWORD_ONLY: "keyword-only",
    _VAR_KEYWORD: "variadic keyword",
}


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        import keyword

        is_keyword = keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if is_keyword or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    __replace__ = replace

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            shown = formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
            text = f"{text}: {shown}"
        if self._default is not _empty:
            text = f"{text} = {self._default!r}" if self._annotation is not _empty else f"{text}={self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        if self._kind == _VAR_KEYWORD:
            return "**" + text
        return text

    def __str__(self):
        return self._format()

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name,
            other._kind,
            other._default,
            other._annotation,
        )


class BoundArguments:
    """Arguments given to the parameters of a signature."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        given = self.arguments
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in given:
                filled[name] = given[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"


class Signature:
    """The parameters of a callable, and what it returns."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        if parameters is not None:
            highest, seen_default = _POSITIONAL_ONLY, False
            for parameter in parameters:
                kind, name = parameter.kind, parameter.name
                if kind < highest:
                    raise ValueError(
                        f"wrong parameter order: {highest.description} parameter before {kind.description} parameter"
                    )
                highest = max(highest, kind)
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is _empty:
                        if seen_default:
                            raise ValueError("non-default argument follows default argument")
                    else:
                        seen_default = True
                if name in found:
                    raise ValueError(f"duplicate parameter name: {name!r}")
                found[name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
        return _signature_of(obj, follow_wrapped, cls, globals, locals, eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    __replace__ = replace

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self._return_annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        mine, theirs = list(self.parameters.values()), list(other.parameters.values())
        in_order = [p for p in mine if p.kind != _KEYWORD_ONLY] == [p for p in theirs if p.kind != _KEYWORD_ONLY]
        by_name = {p.name: p for p in mine if p.kind == _KEYWORD_ONLY} == {p.name: p for p in theirs if p.kind == _KEYWORD_ONLY}
        return in_order and by_name and self._return_annotation == other._return_annotation

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        parameters = iter(self.parameters.values())
        # A parameter looked at among the positional ones that a keyword, or nothing, has to fill.
        left = ()
        named_though_positional = []
        values = list(args)
        while True:
            parameter = next(parameters, None)
            if values:
                if parameter is None or parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError("too many positional arguments")
                if parameter.kind == _VAR_POSITIONAL:
                    arguments[parameter.name] = tuple(values)
                    break
                if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {parameter.name!r}")
                arguments[parameter.name] = values.pop(0)
            elif parameter is None or parameter.kind == _VAR_POSITIONAL:
                break
            elif parameter.name in kwargs:
                if parameter.kind != _POSITIONAL_ONLY:
                    left = (parameter,)
                    break
                if parameter.default is _empty:
                    raise TypeError(f"missing a required positional-only argument: {parameter.name!r}")
                named_though_positional.append(parameter.name)
            elif partial or parameter.kind == _VAR_KEYWORD or parameter.default is not _empty:
                left = (parameter,)
                break
            else:
                what = "keyword-only " if parameter.kind == _KEYWORD_ONLY else ""
                raise TypeError(f"missing a required {what}argument: {parameter.name!r}")
        rest = dict(kwargs)
        keywords_name = None
        for parameter in [*left, *parameters]:
            name = parameter.name
            if parameter.kind == _VAR_KEYWORD:
                keywords_name = name
            elif parameter.kind == _POSITIONAL_ONLY and name in rest:
                named_though_positional.append(name)
            elif parameter.kind != _VAR_POSITIONAL:
                if name in rest:
                    arguments[name] = rest.pop(name)
                elif not partial and parameter.default is _empty:
                    raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            if keywords_name is not None:
                arguments[keywords_name] = rest
            elif named_though_positional:
                listed = ", ".join(named_though_positional)
                raise TypeError(f"got some positional-only arguments passed as keyword arguments: {listed!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
        return BoundArguments(self, arguments)

    def format(self, *, max_width=None, quote_annotation_strings=True):
        parts = []
        pos_only_pending = False
        star_needed = True
        for parameter in self.parameters.values():
            text = parameter._format(quote_annotation_strings=quote_annotation_strings)
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                pos_only_pending = True
            elif pos_only_pending:
                parts.append("/")
                pos_only_pending = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                parts.append("*")
                star_needed = False
            parts.append(text)
        if pos_only_pending:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)}"
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _signature_of(obj, follow, cls, globals=None, locals=None, eval_str=False):
    def again(inner):
        return _signature_of(inner, follow, cls, globals, locals, eval_str)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(again(obj.__func__))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    known = getattr(obj, "__signature__", None)
    if known is not None and not isinstance(obj, type) or isinstance(obj, type) and "__signature__" in obj.__dict__:
        if callable(known) and not isinstance(known, Signature):
            known = known()
        if isinstance(known, str):
            return _from_text(cls, known, False)
        if not isinstance(known, Signature):
            raise TypeError(f"unexpected object {known!r} in __signature__ attribute")
        return known
    if isinstance(obj, types.FunctionType):
        return _from_function(cls, obj, globals, locals, eval_str)
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _partial_signature(again(obj.func), obj)
    if isinstance(obj, type):
        return _class_signature(obj, again, cls)
    text = getattr(obj, "__text_signature__", None)
    if text is not None and type(obj).__name__ in (
        "builtin_function_or_method",
        "method_descriptor",
        "wrapper_descriptor",
        "classmethod_descriptor",
        "method-wrapper",
    ):
        bound = type(obj).__name__ in ("builtin_function_or_method", "method-wrapper") and "$self" in text
        return _from_text(cls, text, bound)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType):
        return _without_first(again(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _class_signature(obj, again, cls):
    meta_call = type(obj).__dict__.get("__call__")
    if isinstance(meta_call, types.FunctionType):
        return _without_first(again(meta_call))
    for base in obj.__mro__:
        own = base.__dict__
        new = own.get("__new__")
        if isinstance(new, staticmethod):
            new = new.__func__
        if isinstance(new, types.FunctionType):
            return _without_first(again(new))
        init = own.get("__init__")
        if init is not None and callable(init) and (isinstance(init, types.FunctionType) or hasattr(init, "__wrapped__")):
            return _without_first(again(init))
    for base in obj.__mro__:
        if base is object:
            break
        text = getattr(base, "__text_signature__", None)
        if text:
            return _from_text(cls, text, False)
    if all([base.__module__ != "builtins" or base is object for base in obj.__mro__]):
        return cls([])
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _from_function(cls, func, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    positional = code.co_argcount
    only = code.co_posonlyargcount
    keyword_only = code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    first_default = positional - len(defaults)
    parameters = []
    for i in range(positional):
        kind = _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD
        default = defaults[i - first_default] if i >= first_default else _empty
        parameters.append(Parameter(names[i], kind, default=default, annotation=annotations.get(names[i], _empty)))
    at = positional + keyword_only
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[positional : positional + keyword_only]:
        parameters.append(
            Parameter(
                name,
                _KEYWORD_ONLY,
                default=keyword_defaults.get(name, _empty),
                annotation=annotations.get(name, _empty),
            )
        )
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _split(text):
    """The parameters of a signature's text."""
    parts, depth, quote, start = [], 0, None, 0
    for i, c in enumerate(text):
        if quote is not None:
            if c == quote:
                quote = None
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def _from_text(cls, text, bound):
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    for part in _split(text.strip()[1:-1]):
        if part == "/":
            parameters = [p.replace(kind=_POSITIONAL_ONLY) for p in parameters]
            continue
        if part == "*":
            kind = _KEYWORD_ONLY
            continue
        name, _, default = part.partition("=")
        name = name.strip().lstrip("$")
        if name.startswith("**"):
            parameters.append(Parameter(name[2:], _VAR_KEYWORD))
        elif name.startswith("*"):
            parameters.append(Parameter(name[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            value = _empty
            if default:
                try:
                    value = eval(default.strip(), {})
                except Exception:
                    value = None
            parameters.append(Parameter(name, kind, default=value))
    if bound and parameters:
        parameters = parameters[1:]
    return cls(parameters)


def _partial_signature(sig, partial):
    args, keywords = partial.args, partial.keywords or {}
    try:
        bound = sig.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    parameters = []
    keyword_only = False
    for name, parameter in sig.parameters.items():
        if name in bound.arguments and parameter.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if parameter.kind is _POSITIONAL_ONLY or name not in keywords:
                continue
            keyword_only = True
            parameters.append(parameter.replace(default=keywords[name], kind=_KEYWORD_ONLY))
            continue
        if keyword_only and parameter.kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif keyword_only and parameter.kind is _VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return sig.replace(parameters=parameters)


class FullArgSpec(tuple):
    """A function's parameters, as `getfullargspec` has them."""

    __slots__ = ()
    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __getattr__(self, name):
        if name in FullArgSpec._fields:
            return self[FullArgSpec._fields.index(name)]
        raise AttributeError(f"'FullArgSpec' object has no attribute '{name}'")

    def __repr__(self):
        return f"FullArgSpec({', '.join([f'{n}={v!r}' for n, v in zip(self._fields, self)])})"


def getfullargspec(func):
    try:
        sig = _signature_of(func.__func__ if isinstance(func, types.MethodType) else func, False, Signature)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, only, only_defaults = [], [], [], {}
    varargs = varkw = None
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for name, parameter in sig.parameters.items():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind is _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind is _KEYWORD_ONLY:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return tuple.__new__(
        FullArgSpec, (args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None, annotations)
    )


def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = _signature_of(func, False, Signature).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments


def getargvalues(frame):
    raise ValueError("frames keep no local variables here")
