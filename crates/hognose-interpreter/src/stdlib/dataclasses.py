"""Classes that hold data: their methods are written from their annotations, as source, and compiled once."""

import builtins as _builtins

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be changed."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_EMPTY_METADATA = type(type.__dict__)({})


class InitVar:
    """Annotates what is for `__post_init__` alone."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            type_name = self.type.__name__
        else:
            type_name = repr(self.type)
        return f"dataclasses.InitVar[{type_name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else type(_EMPTY_METADATA)(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (
            "Field("
            f"name={self.name!r},"
            f"type={self.type!r},"
            f"default={self.default!r},"
            f"default_factory={self.default_factory!r},"
            f"init={self.init!r},"
            f"repr={self.repr!r},"
            f"hash={self.hash!r},"
            f"compare={self.compare!r},"
            f"metadata={self.metadata!r},"
            f"kw_only={self.kw_only!r},"
            f"doc={self.doc!r},"
            f"_field_type={self._field_type}"
            ")"
        )

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(type(list[int]))


class _DataclassParams:
    """How a class was made a data class."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return (
            "_DataclassParams("
            f"init={self.init!r},"
            f"repr={self.repr!r},"
            f"eq={self.eq!r},"
            f"order={self.order!r},"
            f"unsafe_hash={self.unsafe_hash!r},"
            f"frozen={self.frozen!r},"
            f"match_args={self.match_args!r},"
            f"kw_only={self.kw_only!r},"
            f"slots={self.slots!r},"
            f"weakref_slot={self.weakref_slot!r})"
        )


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
    doc=None,
):
    """Says more of a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


_showing = set()


def _recursive_repr(user_function):
    """A repr that shows `...` where it comes back to itself."""

    def wrapper(self):
        key = id(self)
        if key in _showing:
            return "..."
        _showing.add(key)
        try:
            return user_function(self)
        finally:
            _showing.discard(key)

    wrapper.__wrapped__ = user_function
    return wrapper


class _Source:
    """The methods of one class, written as source and compiled together."""

    def __init__(self):
        self.text = []
        self.names = {
            "_FACTORY": _HAS_DEFAULT_FACTORY,
            "_MISSING": MISSING,
            "_FrozenInstanceError": FrozenInstanceError,
            "_set": object.__setattr__,
            "_type": type,
            "_hash": hash,
            "_super": super,
        }
        self.made = []

    def add(self, name, args, body):
        self.made.append(name)
        self.text.append(f"def {name}({', '.join(args)}):")
        self.text.extend(f" {line}" for line in body)

    def compile(self, cls):
        """The functions, by name."""
        if not self.made:
            return {}
        from _hognose import module_namespace

        # The functions belong to the module of the class, their own names live in the function around them.
        params = ", ".join(self.names)
        lines = [f"def _make({params}):", *[f" {line}" for line in self.text], f" return ({', '.join(self.made)},)"]
        scope = {}
        exec("\n".join(lines), module_namespace(cls.__module__) or {}, scope)
        functions = scope["_make"](**self.names)
        found = {}
        for function in functions:
            function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
            found[function.__name__] = function
        return found


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    if f.default is not MISSING:
        return f"{f.name}=_default_{f.name}"
    return f"{f.name}=_FACTORY"


def _write_init(source, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    body = []
    for f in fields:
        if f.default is not MISSING and f.init:
            source.names[f"_default_{f.name}"] = f.default
        if f.default_factory is not MISSING:
            source.names[f"_factory_{f.name}"] = f.default_factory
            made = f"_factory_{f.name}()"
            value = f"{made} if {f.name} is _FACTORY else {f.name}" if f.init else made
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            # The class variable that held the default gives way to the slot.
            source.names[f"_default_{f.name}"] = f.default
            value = f"_default_{f.name}"
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            if f.default_factory is not MISSING:
                body.append(f"{f.name} = {value}")
            continue
        if frozen:
            body.append(f"_set({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if has_post_init:
        params = ", ".join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    args = [self_name, *[_init_parameter(f) for f in std_fields if f.init]]
    keyword_only = [_init_parameter(f) for f in kw_only_fields if f.init]
    if keyword_only:
        args += ["*", *keyword_only]
    source.add("__init__", args, body or ["pass"])


def _tuple_of(names, obj):
    return f"({''.join([f'{obj}.{name}, ' for name in names])})"


def _write_repr(source, fields):
    shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields])
    source.add("__repr__", ["self"], [f'return f"{{self.__class__.__qualname__}}({shown})"'])


def _write_comparisons(source, fields, eq, order):
    names = [f.name for f in fields if f.compare]
    if eq:
        terms = " and ".join([f"self.{n}==other.{n}" for n in names]) or "True"
        source.add(
            "__eq__",
            ["self", "other"],
            [
                "if self is other:",
                " return True",
                "if other.__class__ is self.__class__:",
                f" return {terms}",
                "return NotImplemented",
            ],
        )
    if order:
        mine, theirs = _tuple_of(names, "self"), _tuple_of(names, "other")
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            source.add(
                name,
                ["self", "other"],
                ["if other.__class__ is self.__class__:", f" return {mine}{op}{theirs}", "return NotImplemented"],
            )


def _write_frozen(source, fields):
    names = [f.name for f in fields]
    condition = "_type(self) is cls"
    if names:
        condition += f" or name in {{{', '.join([repr(n) for n in names])}}}"
    source.names["_cell"] = cell = []
    for name, args, what, call in (
        ("__setattr__", ["self", "name", "value"], "assign to", "name, value"),
        ("__delattr__", ["self", "name"], "delete", "name"),
    ):
        source.add(
            name,
            args,
            [
                "cls = _cell[0]",
                f"if {condition}:",
                f" raise _FrozenInstanceError(f'cannot {what} field {{name!r}}')",
                f"_super(cls, self).{name}({call})",
            ],
        )
    return cell


def _write_hash(source, fields):
    names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
    source.add("__hash__", ["self"], [f"return _hash({_tuple_of(names, 'self')})"])


def _is_classvar(annotation):
    if isinstance(annotation, str):
        head = annotation.lstrip()
        return any(head.startswith(p) for p in ("ClassVar", "typing.ClassVar", "t.ClassVar"))
    if type(annotation) is type:
        return False
    name = type(annotation).__name__
    if name == "ForwardRef":
        return _is_classvar(annotation.__forward_arg__)
    if name == "_SpecialForm":
        return annotation._name == "ClassVar"
    origin = getattr(annotation, "__origin__", None)
    return type(origin).__name__ == "_SpecialForm" and origin._name == "ClassVar"


def _is_initvar(annotation):
    if isinstance(annotation, str):
        head = annotation.lstrip()
        return any(head.startswith(p) for p in ("InitVar", "dataclasses.InitVar"))
    if type(annotation).__name__ == "ForwardRef":
        return _is_initvar(annotation.__forward_arg__)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return annotation.strip() in ("KW_ONLY", "dataclasses.KW_ONLY")
    return annotation is KW_ONLY


def _get_field(cls, a_name, a_type, default_kw_only):
    """The field of a name and annotation of a class."""
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    if _is_classvar(a_type):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(a_type):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _class_annotations(cls):
    """The annotations of a class itself, with references in place of what is not known yet."""
    own = cls.__dict__
    if "__annotations__" in own:
        return own["__annotations__"]
    annotate = own.get("__annotate_func__") or own.get("__annotate__")
    if annotate is None:
        return {}
    try:
        return annotate(1)
    except NameError:
        from annotationlib import call_annotate_function

        return call_annotate_function(annotate, 3, owner=cls)


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    cls.__dataclass_params__ = params

    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = b.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            if all_frozen_bases is None:
                all_frozen_bases = True
            current_frozen = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current_frozen
            any_frozen_base = any_frozen_base or current_frozen

    cls_fields = []
    KW_ONLY_seen = False
    for name, annotation in _class_annotations(cls).items():
        if _is_kw_only(annotation):
            if KW_ONLY_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            KW_ONLY_seen = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, annotation, kw_only))
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotated = {f.name for f in cls_fields}
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotated:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    all_init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_init_fields = [f for f in all_init_fields if f.init and not f.kw_only]
    kw_only_init_fields = [f for f in all_init_fields if f.init and f.kw_only]
    field_list = [f for f in fields.values() if f._field_type is _FIELD]

    source = _Source()
    if init:
        _write_init(
            source,
            all_init_fields,
            std_init_fields,
            kw_only_init_fields,
            frozen,
            hasattr(cls, _POST_INIT_NAME),
            "__dataclass_self__" if "self" in fields else "self",
            slots,
        )
    if repr:
        _write_repr(source, [f for f in field_list if f.repr])
    _write_comparisons(source, field_list, eq, order)
    frozen_cell = _write_frozen(source, field_list) if frozen else None
    hash_action = _hash_action(unsafe_hash, eq, frozen, has_explicit_hash)
    if hash_action == "raise":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if hash_action == "add":
        _write_hash(source, field_list)

    functions = source.compile(cls)
    if init:
        _annotate_init(functions["__init__"], all_init_fields)
        if "__init__" not in cls.__dict__:
            cls.__init__ = functions["__init__"]
    cls.__replace__ = _replace
    if repr and "__repr__" not in cls.__dict__:
        functions["__repr__"].__qualname__ = "__create_fn__.<locals>.__repr__"
        cls.__repr__ = _recursive_repr(functions["__repr__"])
        cls.__repr__.__qualname__ = f"{cls.__qualname__}.__repr__"
        cls.__repr__.__name__ = "__repr__"
    if eq and "__eq__" not in cls.__dict__:
        cls.__eq__ = functions["__eq__"]
    if order:
        for name in ("__lt__", "__le__", "__gt__", "__ge__"):
            if name in cls.__dict__:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering"
                )
            setattr(cls, name, functions[name])
    if frozen:
        for name in ("__setattr__", "__delattr__"):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
            setattr(cls, name, functions[name])
    if hash_action == "none":
        cls.__hash__ = None
    elif hash_action == "add":
        cls.__hash__ = functions["__hash__"]

    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = _class_doc(cls, std_init_fields, kw_only_init_fields)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in std_init_fields])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, fields)
    if frozen_cell is not None:
        frozen_cell.append(cls)
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        return "raise" if has_explicit_hash else "add"
    if not eq or has_explicit_hash:
        return None
    return "add" if frozen else "none"


def _annotate_init(function, fields):
    def annotate(format=1, /):
        found = {f.name: f.type.type if type(f.type) is InitVar else f.type for f in fields if f.init}
        found["return"] = None
        return found

    function.__annotate__ = annotate


def _class_doc(cls, std_fields, kw_only_fields):
    """The call that makes an instance, as a signature shows it."""

    def shown(f):
        annotation = f.type.type if type(f.type) is InitVar else f.type
        if isinstance(annotation, str):
            text = repr(annotation)
        elif isinstance(annotation, type) and not isinstance(annotation, type(list[int])):
            module = annotation.__module__
            text = annotation.__qualname__ if module in ("builtins",) else f"{module}.{annotation.__qualname__}"
        else:
            text = _builtins.repr(annotation).replace("typing.", "")
        if f.default is not MISSING:
            return f"{f.name}: {text} = {f.default!r}"
        if f.default_factory is not MISSING:
            return f"{f.name}: {text} = <factory>"
        return f"{f.name}: {text}"

    parts = [shown(f) for f in std_fields]
    if kw_only_fields:
        parts += ["*", *[shown(f) for f in kw_only_fields]]
    return f"{cls.__name__}({', '.join(parts)})"


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    elif not hasattr(slots, "__next__"):
        yield from slots
    else:
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, is_frozen, weakref_slot, defined_fields):
    """The class made again with slots."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    names = [f.name for f in defined_fields.values() if f._field_type is _FIELD]
    wanted = [n for n in names if n not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        wanted.append("__weakref__")
    if any(f.doc is not None for f in defined_fields.values()):
        namespace["__slots__"] = {n: getattr(defined_fields.get(n), "doc", None) for n in wanted}
    else:
        namespace["__slots__"] = tuple(wanted)
    for name in names:
        namespace.pop(name, None)
    for name in ("__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    if qualname is not None:
        namespace["__qualname__"] = qualname
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    _update_class_cells(cls, new)
    if is_frozen and "__getstate__" not in namespace:
        new.__getstate__ = _frozen_getstate
        new.__setstate__ = _frozen_setstate
    return new


def _update_class_cells(old, new):
    """Methods that name their class by `super()` or `__class__` mean the new one."""
    for value in new.__dict__.values():
        candidates = [value]
        if isinstance(value, (staticmethod, classmethod)):
            candidates = [value.__func__]
        elif isinstance(value, property):
            candidates = [value.fget, value.fset, value.fdel]
        for function in candidates:
            while hasattr(function, "__wrapped__"):
                function = function.__wrapped__
            for cell in getattr(function, "__closure__", None) or ():
                try:
                    if cell.cell_contents is old:
                        cell.cell_contents = new
                        return
                except ValueError:
                    pass


def _frozen_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _frozen_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Class decorator: methods of a class that holds data, by the annotations of its fields."""

    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a data class or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a data class or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_atomic_types = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(len), type(field), type, range,
    property,
})


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, and those of instances in them, all copied."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    cls = type(obj)
    if cls in _atomic_types:
        return obj
    if hasattr(cls, _FIELDS):
        if dict_factory is dict:
            return {f.name: _asdict_inner(getattr(obj, f.name), dict) for f in fields(obj)}
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    return _inner(obj, cls, lambda value: _asdict_inner(value, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, and those of instances in them, all copied."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    cls = type(obj)
    if cls in _atomic_types:
        return obj
    if hasattr(cls, _FIELDS):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    return _inner(obj, cls, lambda value: _astuple_inner(value, tuple_factory))


def _inner(obj, cls, convert):
    """A collection with what it holds converted; anything else copied."""
    if cls is list:
        return [convert(v) for v in obj]
    if cls is dict:
        return {convert(k): convert(v) for k, v in obj.items()}
    if cls is tuple:
        return tuple([convert(v) for v in obj])
    if issubclass(cls, tuple):
        if hasattr(cls, "_fields"):
            return cls(*[convert(v) for v in obj])
        return cls([convert(v) for v in obj])
    if issubclass(cls, dict):
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for k, v in obj.items():
                result[convert(k)] = convert(v)
            return result
        return cls([(convert(k), convert(v)) for k, v in obj.items()])
    if issubclass(cls, list):
        return cls([convert(v) for v in obj])
    from copy import deepcopy

    return deepcopy(obj)


def make_dataclass(
    cls_name,
    fields,
    *,
    bases=(),
    namespace=None,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
    module=None,
    decorator=dataclass,
):
    """A data class of a list of fields: names, pairs of name and type, or these with a field."""
    from keyword import iskeyword
    from types import new_class

    namespace = {} if namespace is None else dict(namespace)
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            tp = _any()
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = tp
    if module is None:
        from _hognose import program_module

        module = program_module()

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations
        ns["__module__"] = module

    cls = new_class(cls_name, bases, {}, exec_body)
    return decorator(
        cls,
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )


def _any():
    from typing import Any

    return Any


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    fields = getattr(type(obj), _FIELDS, None)
    if fields is None:
        raise TypeError("replace() should be called on dataclass instances")
    for name, f in fields.items():
        if name in changes:
            if not f.init and f._field_type is not _FIELD_CLASSVAR:
                raise TypeError(f"field {name} is declared with init=False, it cannot be specified with replace()")
        elif f.init:
            if f._field_type is not _FIELD:
                if f._field_type is _FIELD_CLASSVAR:
                    continue
                if f.default is MISSING:
                    raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(obj, name)
    return obj.__class__(**changes)


def _replace(self, /, **changes):
    return replace(self, **changes)
