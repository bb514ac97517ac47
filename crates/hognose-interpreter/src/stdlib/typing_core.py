"""What type parameters, generic classes and `type` statements are made of; `typing` has these names."""

from _hognose import builtin_class as _builtin, make_union as _union

_GenericAliasType = type(list[int])
_UnionType = type(int | str)
_set = object.__setattr__


def _fill(target, **values):
    for name, value in values.items():
        _set(target, name, value)


class NoDefaultType:
    __slots__ = ()
    __module__ = "typing"

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)


class _Lazy:
    """A bound, constraint or default: a value, or a function that makes it when first asked."""

    __slots__ = ("value", "function")

    def __init__(self, value=None, function=None):
        self.value = value
        self.function = function

    def get(self):
        if self.function is not None:
            self.value = self.function(1)
            self.function = None
        return self.value


class _Parameter:
    """What the three kinds of type parameters share."""

    __slots__ = ("_name", "_default")

    __name__ = property(lambda self: self._name)

    @property
    def __default__(self):
        return self._default.get()

    @property
    def evaluate_default(self):
        return _evaluator(self._default, NoDefault)

    def has_default(self):
        return self._default.function is not None or self._default.value is not NoDefault

    def __setattr__(self, name, value):
        kind = f"typing.{type(self).__name__}"
        if name in self._readonly_names:
            raise AttributeError(f"attribute '{name}' of '{kind}' objects is not writable")
        raise AttributeError(f"'{kind}' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self._name

    def __init_subclass__(cls, **kwargs):
        if "_readonly_names" not in cls.__dict__:
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")


def _evaluator(lazy, absent=None):
    if lazy.function is None and lazy.value is absent:
        return None
    if lazy.function is not None:
        return lazy.function
    return lambda format=1: lazy.value


def _variance_text(parameter):
    if parameter._infer_variance:
        return parameter._name
    if parameter._covariant:
        return "+" + parameter._name
    if parameter._contravariant:
        return "-" + parameter._name
    return "~" + parameter._name


def _check_variance(covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")


def _type_check(arg, message):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple or not callable(arg) and not _is_type_like(arg):
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _is_type_like(arg):
    return isinstance(arg, (type, _GenericAliasType, _Parameter, TypeAliasType)) or hasattr(arg, "__origin__") or hasattr(type(arg), "__typing_subst__") or isinstance(arg, _UnionType)


class TypeVar(_Parameter):
    """A type variable."""

    __slots__ = ("_bound", "_constraints", "_covariant", "_contravariant", "_infer_variance")
    _readonly_names = frozenset(
        {"__name__", "__bound__", "__constraints__", "__default__", "__covariant__", "__contravariant__", "__infer_variance__"}
    )

    def __init__(
        self,
        name,
        *constraints,
        bound=None,
        default=NoDefault,
        covariant=False,
        contravariant=False,
        infer_variance=False,
    ):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        _check_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if bound is not None:
            bound = _type_check(bound, "Bound must be a type.")
        checked = tuple([_type_check(c, "TypeVar(name, constraint, ...): constraints must be types.") for c in constraints])
        _fill(self, _name=name, _bound=_Lazy(bound), _constraints=_Lazy(checked), _default=_Lazy(default))
        _fill_variance(self, covariant, contravariant, infer_variance)

    __bound__ = property(lambda self: self._bound.get())
    __constraints__ = property(lambda self: self._constraints.get())
    __covariant__ = property(lambda self: self._covariant)
    __contravariant__ = property(lambda self: self._contravariant)
    __infer_variance__ = property(lambda self: self._infer_variance)
    evaluate_bound = property(lambda self: _evaluator(self._bound))
    evaluate_constraints = property(lambda self: _evaluator(self._constraints, ()))

    def __repr__(self):
        return _variance_text(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)) or type(arg) is _GenericAliasType and getattr(arg, "__unpacked__", False):
            raise TypeError(f"{arg} is not valid as type argument")
        return _type_check(arg, "Parameters to generic types must be types.")

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index < len(args):
            return args
        if self.has_default() and index == len(args):
            return (*args, self.__default__)
        plural = "s" if index > 0 else ""
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {index + 1}")


def _fill_variance(self, covariant, contravariant, infer_variance):
    _fill(
        self,
        _covariant=bool(covariant),
        _contravariant=bool(contravariant),
        _infer_variance=bool(infer_variance),
    )


class ParamSpec(_Parameter):
    """A parameter specification variable."""

    __slots__ = ("_bound", "_covariant", "_contravariant", "_infer_variance")
    _readonly_names = frozenset(
        {"__name__", "__bound__", "__default__", "__covariant__", "__contravariant__", "__infer_variance__"}
    )

    def __init__(
        self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):
        if not isinstance(name, str):
            raise TypeError(f"paramspec() argument 'name' must be str, not {type(name).__name__}")
        _check_variance(covariant, contravariant, infer_variance)
        if bound is not None:
            bound = _type_check(bound, "Bound must be a type.")
        _fill(self, _name=name, _bound=_Lazy(bound), _default=_Lazy(default))
        _fill_variance(self, covariant, contravariant, infer_variance)

    __bound__ = property(lambda self: self._bound.get())
    __covariant__ = property(lambda self: self._covariant)
    __contravariant__ = property(lambda self: self._contravariant)
    __infer_variance__ = property(lambda self: self._infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return _variance_text(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            arg = tuple([_type_check(a, "Expected a type.") for a in arg])
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        if index >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(parameters) == 1 and not (args[0] is ... or isinstance(args[0], (list, tuple, ParamSpec))):
            return (args,)
        if isinstance(args[index], list):
            args = (*args[:index], tuple(args[index]), *args[index + 1 :])
        return args


class _ParamSpecPart:
    __slots__ = ("__origin__",)

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParamSpecPart):
    """`P.args`."""

    __slots__ = ()

    def __repr__(self):
        return f"{getattr(self.__origin__, '__name__', self.__origin__)}.args"


class ParamSpecKwargs(_ParamSpecPart):
    """`P.kwargs`."""

    __slots__ = ()

    def __repr__(self):
        return f"{getattr(self.__origin__, '__name__', self.__origin__)}.kwargs"


class TypeVarTuple(_Parameter):
    """A type variable for any number of types."""

    __slots__ = ()
    _readonly_names = frozenset({"__name__", "__default__"})

    def __init__(self, name, *, default=NoDefault):
        if not isinstance(name, str):
            raise TypeError(f"typevartuple() argument 'name' must be str, not {type(name).__name__}")
        _fill(self, _name=name, _default=_Lazy(default))

    def __iter__(self):
        yield Unpacked(self)

    def __repr__(self):
        return self._name

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        behind = len(parameters) - index - 1
        if len(args) < index + behind:
            raise TypeError(
                f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}"
            )
        if index == len(args) and self.has_default():
            middle = tuple(self.__default__)
        else:
            middle = args[index : len(args) - behind]
        return (*args[:index], middle, *args[len(args) - behind :])


class Unpacked:
    """`*Ts` among the arguments of a generic type."""

    __slots__ = ("__args__",)
    __module__ = "typing"

    def __init__(self, item):
        self.__args__ = (item,)

    @property
    def __origin__(self):
        import typing

        return typing.Unpack

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        if getattr(inner, "__origin__", None) is tuple:
            return inner.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return Unpacked(self.__args__[0][args])

    def __eq__(self, other):
        if not isinstance(other, Unpacked):
            return NotImplemented
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash(("Unpack", self.__args__))

    def __repr__(self):
        return f"typing.Unpack[{_show(self.__args__[0])}]"


class TypeAliasType:
    """What a `type` statement makes."""

    __slots__ = ("_name", "_lazy", "_type_params")
    _readonly_names = frozenset({"__name__", "__value__", "__type_params__", "__parameters__", "__module__"})

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        _fill(self, _name=name, _lazy=_Lazy(value), _type_params=type_params)

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    __name__ = property(lambda self: self._name)
    __value__ = property(lambda self: self._lazy.get())
    __type_params__ = property(lambda self: self._type_params)
    evaluate_value = property(lambda self: _evaluator(self._lazy, self))

    @property
    def __parameters__(self):
        found = []
        for parameter in self._type_params:
            found.append(Unpacked(parameter) if isinstance(parameter, TypeVarTuple) else parameter)
        return tuple(found)

    def __setattr__(self, name, value):
        if name in TypeAliasType._readonly_names:
            what = "readonly attribute" if name == "__name__" else (
                f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable"
            )
            raise AttributeError(what)
        raise AttributeError(
            f"'typing.TypeAliasType' object has no attribute '{name}' and no __dict__ for setting new attributes"
        )

    def __getitem__(self, args):
        if not self._type_params:
            raise TypeError("Only generic type aliases are subscriptable")
        return _GenericAliasType(self, args)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __iter__(self):
        yield Unpacked(self)

    def __repr__(self):
        return self._name


def _parameters(args):
    """The type parameters among arguments and inside them, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            inner = _parameters(arg)
        elif hasattr(type(arg), "__typing_subst__"):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _substitute(parameters, args, given):
    """Arguments with their type parameters replaced by what was given for them."""
    new = dict(zip(parameters, given))
    out = []
    for arg in args:
        if isinstance(arg, type):
            out.append(arg)
        elif isinstance(arg, (tuple, list)):
            out.append(type(arg)(_substitute(parameters, arg, given)))
        elif isinstance(arg, Unpacked) and arg.__typing_is_unpacked_typevartuple__:
            out.extend(new[arg.__args__[0]])
        elif hasattr(type(arg), "__typing_subst__"):
            out.append(arg.__typing_subst__(new[arg]))
        else:
            inner = []
            for parameter in getattr(arg, "__parameters__", ()):
                if isinstance(parameter, TypeVarTuple):
                    inner.extend(new[parameter])
                else:
                    inner.append(new[parameter])
            out.append(arg[tuple(inner)] if inner else arg)
    return tuple(out)


def _subscript(alias, args):
    """`list[T][int]`."""
    if not alias.__parameters__:
        raise TypeError(f"{alias!r} is not a generic class")
    given = _prepare(alias, args)
    return _GenericAliasType(alias.__origin__, _substitute(alias.__parameters__, alias.__args__, given))


def _show(arg):
    if isinstance(arg, tuple):
        return "[" + ", ".join([_show(a) for a in arg]) + "]"
    if arg is ...:
        return "..."
    if isinstance(arg, type) and not isinstance(arg, _GenericAliasType):
        if arg.__module__ == "builtins":
            return arg.__qualname__
        return f"{arg.__module__}.{arg.__qualname__}"
    if isinstance(arg, type(_show)):
        return arg.__name__
    return repr(arg)


class _GenericAlias:
    """`Class[int]` of a class that is generic by way of `Generic`."""

    def __init__(self, origin, args, *, inst=True, name=None):
        self.__dict__["__origin__"] = origin
        self.__dict__["__args__"] = args if isinstance(args, tuple) else (args,)
        self.__dict__["__parameters__"] = _parameters(self.__args__)
        self.__dict__["_inst"] = inst
        self.__dict__["_name"] = name
        self.__dict__["__module__"] = origin.__module__

    def __getitem__(self, args):
        if self.__origin__ is Generic:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = _prepare(self, args)
        return self.copy_with(_substitute(self.__parameters__, self.__args__, args))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, inst=self._inst, name=self._name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            i = bases.index(self)
            for base in bases[i + 1 :]:
                if isinstance(base, _GenericAlias) and base.__origin__ is not Generic:
                    return ()
                if isinstance(base, type) and issubclass(base, Generic):
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name.startswith("__") and name.endswith("__") or name in ("_inst", "_name"):
            self.__dict__[name] = value
        else:
            setattr(self.__origin__, name, value)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield Unpacked(self)

    def __dir__(self):
        names = [n for n in dir(self.__origin__) if not (n.startswith("__") and n.endswith("__"))]
        return list(object.__dir__(self)) + names

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _show(self.__origin__)
        if not self.__args__:
            return f"{name}[()]"
        return f"{name}[{', '.join([_show(a) for a in self.__args__])}]"


_GenericAlias.__module__ = "typing"


def _prepare(alias, args):
    """Arguments for the parameters of a generic type, those with defaults filled in."""
    if not isinstance(args, tuple):
        args = (args,)
    parameters = alias.__parameters__
    for parameter in parameters:
        prepare = getattr(type(parameter), "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(parameter, alias, args)
    if len(args) != len(parameters):
        many = "many" if len(args) > len(parameters) else "few"
        raise TypeError(f"Too {many} arguments for {alias}; actual {len(args)}, expected {len(parameters)}")
    return args


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    __module__ = "typing"

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        if cls is Generic or cls.__name__ == "Protocol" and cls.__module__ == "typing":
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            seen = set()
            for arg in args:
                if isinstance(arg, TypeVarTuple):
                    raise TypeError(
                        f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                    )
                inner = arg.__args__[0] if isinstance(arg, Unpacked) else arg
                if not isinstance(inner, _Parameter):
                    raise TypeError(
                        f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                    )
                if inner in seen:
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
                seen.add(inner)
            return _GenericAlias(cls, args)
        parameters = cls.__dict__.get("__parameters__", getattr(cls, "__parameters__", ()))
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        args = _prepare(_Prepared(cls, parameters), args)
        flat = []
        for parameter, arg in zip(parameters, args):
            if isinstance(parameter, TypeVarTuple):
                flat.extend(arg)
            else:
                flat.append(parameter.__typing_subst__(arg))
        return _GenericAlias(cls, tuple(flat))

    def __init_subclass__(cls, *args, **kwargs):
        super(Generic, cls).__init_subclass__(*args, **kwargs)
        own = cls.__dict__
        if "__orig_bases__" in own:
            error = Generic in own["__orig_bases__"]
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        found = []
        if "__orig_bases__" in own:
            generic = None
            found = list(_parameters(own["__orig_bases__"]))
            for base in own["__orig_bases__"]:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if generic is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple times.")
                    generic = _parameters(base.__args__)
            if generic is not None:
                missing = [p for p in found if p not in generic]
                if missing:
                    listed = ", ".join([str(p) for p in missing])
                    declared = ", ".join([str(p) for p in generic])
                    raise TypeError(f"Some type variables ({listed}) are not listed in Generic[{declared}]")
                found = list(generic)
        cls.__parameters__ = tuple(found)


class _Prepared:
    """A generic class where arguments are counted: shown as the class."""

    def __init__(self, cls, parameters):
        self.cls = cls
        self.__parameters__ = parameters

    def __repr__(self):
        return repr(self.cls)


def _make_typevar(name, bound, constraints, default):
    parameter = object.__new__(TypeVar)
    _fill(
        parameter,
        _name=name,
        _bound=_Lazy(None, bound),
        _constraints=_Lazy((), constraints),
        _default=_Lazy(NoDefault, default),
    )
    _fill_variance(parameter, False, False, True)
    return parameter


def _make_paramspec(name, bound, constraints, default):
    parameter = object.__new__(ParamSpec)
    _fill(parameter, _name=name, _bound=_Lazy(None), _default=_Lazy(NoDefault, default))
    _fill_variance(parameter, False, False, True)
    return parameter


def _make_typevartuple(name, bound, constraints, default):
    parameter = object.__new__(TypeVarTuple)
    _fill(parameter, _name=name, _default=_Lazy(NoDefault, default))
    return parameter


def _make_alias(name, value, type_params):
    alias = object.__new__(TypeAliasType)
    _fill(alias, _name=name, _lazy=_Lazy(None, value), _type_params=type_params)
    return alias


def _generic_base(*type_params):
    args = []
    for parameter in type_params:
        args.append(Unpacked(parameter) if isinstance(parameter, TypeVarTuple) else parameter)
    return _GenericAlias(Generic, tuple(args))


for _class in (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType):
    _class.__module__ = "typing"
    _builtin(_class)
del _class


class ForwardRef:
    """A name, or more, that is not known yet."""

    __module__ = "annotationlib"

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg if not arg.startswith("*") else f"({arg},)[0]", "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        """What it refers to, now."""
        from _hognose import module_namespace

        if format == 4:
            return self.__forward_arg__
        owner = owner if owner is not None else self.__owner__
        if globals is None:
            if self.__forward_module__ is not None:
                globals = getattr(self.__forward_module__, "__dict__", None) or module_namespace(self.__forward_module__)
            elif isinstance(owner, type):
                globals = module_namespace(owner.__module__)
            else:
                globals = getattr(owner, "__globals__", None)
            if globals is None:
                globals = module_namespace("__main__") or {}
        names = {}
        for parameter in type_params if type_params is not None else getattr(owner, "__type_params__", ()):
            names[parameter.__name__] = parameter
        if isinstance(owner, type):
            names.update(vars(owner))
        if locals is not None:
            names.update(locals)
        try:
            return eval(self.__forward_arg__, globals, names)
        except Exception:
            if format == 3:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__forward_is_class__ == other.__forward_is_class__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__, self.__forward_is_class__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __repr__(self):
        extra = []
        if self.__forward_module__ is not None:
            extra.append(f", module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            extra.append(", is_class=True")
        if self.__owner__ is not None:
            extra.append(f", owner={self.__owner__!r}")
        return f"ForwardRef({self.__forward_arg__!r}{''.join(extra)})"
