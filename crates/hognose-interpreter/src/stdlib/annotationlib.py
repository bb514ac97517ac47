"""Annotations that are evaluated when asked for, in one form or another."""

from _hognose import module_namespace as _module_namespace
from enum import IntEnum as _IntEnum

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace",
    "get_annotations", "annotations_to_string", "type_repr",
]


class Format(_IntEnum):
    """The form annotations are asked for in."""

    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


# What an annotate function answers to these two is for this module alone.
_KNOWN_VALUES = -3
_TEXTS = -4

from _typing import ForwardRef


def call_evaluate_function(evaluate, format, *, owner=None):
    """The value of a lazily evaluated thing, in a form."""
    return evaluate(format if format in (1, 2) else 1)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """The annotations an annotate function answers, in a form."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if format == Format.VALUE:
        return annotate(1)
    if getattr(annotate, "__name__", None) != "__annotate__":
        try:
            return annotate(format)
        except NotImplementedError:
            values = annotate(1)
            return annotations_to_string(values) if format == Format.STRING else values
    texts = annotate(_TEXTS)
    if format == Format.STRING:
        return texts
    values = annotate(_KNOWN_VALUES)
    for name, value in values.items():
        if value is NotImplemented:
            values[name] = ForwardRef(texts[name], owner=owner, is_class=isinstance(owner, type))
    return values


def get_annotate_from_class_namespace(namespace):
    """The annotate function in the namespace of a class that is being made."""
    try:
        return namespace["__annotate__"]
    except KeyError:
        return namespace.get("__annotate_func__")


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a class, function or module, in a form."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if format == Format.VALUE:
        found = _own_annotations(obj)
    else:
        annotate = _own_annotate(obj)
        if annotate is not None and not (isinstance(obj, type) and "__annotations__" in obj.__dict__ and _plain(obj)):
            found = call_annotate_function(annotate, format, owner=obj)
        else:
            found = _own_annotations(obj)
            if found and format == Format.STRING:
                found = annotations_to_string(found)
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    if globals is None:
        if isinstance(obj, type):
            globals = _module_namespace(obj.__module__) or {}
            if locals is None:
                locals = dict(vars(obj))
        else:
            while hasattr(obj, "__wrapped__"):
                obj = obj.__wrapped__
            globals = getattr(obj, "__globals__", None) or getattr(obj, "__dict__", {})
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value
        for name, value in found.items()
    }


def _plain(cls):
    return cls.__dict__.get("__annotate_func__") is None and cls.__dict__.get("__annotate__") is None


def _own_annotate(obj):
    if isinstance(obj, type):
        return obj.__annotate__
    return getattr(obj, "__annotate__", None)


def _own_annotations(obj):
    found = getattr(obj, "__annotations__", None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found


def type_repr(value):
    """A type as it would be written."""
    if isinstance(value, (type, type(type_repr), type(len))):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, str):
        return repr(value)
    return repr(value)


def annotations_to_string(annotations):
    """Annotations as texts."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}
