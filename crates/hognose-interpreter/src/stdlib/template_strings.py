"""Template strings: what `t"..."` makes. `string.templatelib` has these classes."""

from _hognose import builtin_class as _builtin


class Interpolation:
    """A field of a template: its value, how it was written, and how it is to be shown."""

    __slots__ = ("_value", "_expression", "_conversion", "_format_spec")
    __match_args__ = ("value", "expression", "conversion", "format_spec")
    __module__ = "string.templatelib"

    def __new__(cls, value, expression="", conversion=None, format_spec=""):
        if not isinstance(expression, str):
            raise TypeError(f"Interpolation() argument 'expression' must be str, not {type(expression).__name__}")
        if conversion is not None and not isinstance(conversion, str):
            raise TypeError(f"Interpolation() argument 'conversion' must be str, not {type(conversion).__name__}")
        if conversion not in (None, "s", "r", "a"):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        if not isinstance(format_spec, str):
            raise TypeError(f"Interpolation() argument 'format_spec' must be str, not {type(format_spec).__name__}")
        return _field(cls, value, expression, conversion, format_spec)

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'string.templatelib.Interpolation' is not an acceptable base type")

    value = property(lambda self: self._value)
    expression = property(lambda self: self._expression)
    conversion = property(lambda self: self._conversion)
    format_spec = property(lambda self: self._format_spec)

    def __setattr__(self, name, value):
        if name in Interpolation.__match_args__:
            raise AttributeError("readonly attribute")
        raise AttributeError(
            f"'string.templatelib.Interpolation' object has no attribute '{name}' and no __dict__ for setting new attributes"
        )

    def __repr__(self):
        return f"Interpolation({self._value!r}, {self._expression!r}, {self._conversion!r}, {self._format_spec!r})"

    def __class_getitem__(cls, item):
        return _alias(cls, item)


_alias = type(list[int])
_set = object.__setattr__


def _field(cls, value, expression, conversion, format_spec):
    field = object.__new__(cls)
    _set(field, "_value", value)
    _set(field, "_expression", expression)
    _set(field, "_conversion", conversion)
    _set(field, "_format_spec", format_spec)
    return field


class Template:
    """The parts of a template string, before anything is joined."""

    __slots__ = ("_strings", "_interpolations")
    __module__ = "string.templatelib"

    def __new__(cls, *args, **kwargs):
        if kwargs:
            raise TypeError("Template.__new__ only accepts *args arguments")
        strings, fields = [""], []
        for part in args:
            if isinstance(part, str):
                strings[-1] += part
            elif isinstance(part, Interpolation):
                fields.append(part)
                strings.append("")
            else:
                raise TypeError(
                    f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {type(part).__name__}"
                )
        return _template(cls, tuple(strings), tuple(fields))

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'string.templatelib.Template' is not an acceptable base type")

    strings = property(lambda self: self._strings)
    interpolations = property(lambda self: self._interpolations)

    @property
    def values(self):
        return tuple([field._value for field in self._interpolations])

    def __setattr__(self, name, value):
        if name in ("strings", "interpolations"):
            raise AttributeError("readonly attribute")
        if name == "values":
            raise AttributeError("attribute 'values' of 'string.templatelib.Template' objects is not writable")
        raise AttributeError(
            f"'string.templatelib.Template' object has no attribute '{name}' and no __dict__ for setting new attributes"
        )

    def __iter__(self):
        return TemplateIter(self)

    def __add__(self, other):
        if not isinstance(other, Template):
            if isinstance(other, str):
                raise TypeError('can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template')
            raise TypeError(
                f'can only concatenate string.templatelib.Template (not "{type(other).__name__}") to string.templatelib.Template'
            )
        joined = self._strings[-1] + other._strings[0]
        strings = (*self._strings[:-1], joined, *other._strings[1:])
        return _template(Template, strings, self._interpolations + other._interpolations)

    def __repr__(self):
        return f"Template(strings={self._strings!r}, interpolations={self._interpolations!r})"


def _template(cls, strings, fields):
    template = object.__new__(cls)
    _set(template, "_strings", strings)
    _set(template, "_interpolations", fields)
    return template


class TemplateIter:
    """The strings that are not empty and the fields of a template, in turn."""

    __slots__ = ("_parts",)
    __module__ = "string.templatelib"

    def __init__(self, template):
        parts = []
        for i, text in enumerate(template._strings):
            if text:
                parts.append(text)
            if i < len(template._interpolations):
                parts.append(template._interpolations[i])
        self._parts = iter(parts)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


def _make(strings, expressions, conversions, *parts):
    fields = []
    for i, expression in enumerate(expressions):
        fields.append(_field(Interpolation, parts[2 * i], expression, conversions[i], parts[2 * i + 1]))
    return _template(Template, strings, tuple(fields))


def convert(obj, /, conversion):
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")


for _class in (Template, Interpolation, TemplateIter):
    _builtin(_class)
del _class
