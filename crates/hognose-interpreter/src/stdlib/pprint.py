import re as _re
from io import StringIO as _StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Key:
    # Orders what cannot be compared by its type's name and its identity.
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _by_key(item):
    return _Key(item[0]), _Key(item[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        if stream is None:
            import sys
            stream = sys.stdout
        self._depth, self._indent_per_level, self._width, self._stream = depth, indent, width, stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        stream = _StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = self._dispatch.get(type(object).__repr__)
            if writer is None and _is_dataclass(object):
                writer = PrettyPrinter._write_dataclass
            if writer is not None:
                context[key] = 1
                writer(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _write_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in fields(object) if f.repr]
        stream.write(name + "(")
        self._named(items, stream, indent, allowance, context, level)
        stream.write(")")

    def _named(self, items, stream, indent, allowance, context, level):
        between = ",\n" + " " * indent
        last = len(items) - 1
        for at, (key, value) in enumerate(items):
            stream.write(key + "=")
            if id(value) in context:
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if at == last else 1, context, level)
            if at != last:
                stream.write(between)

    def _write_namespace(self, object, stream, indent, allowance, context, level):
        name = "namespace" if type(object).__name__ == "SimpleNamespace" else object.__class__.__name__
        indent += len(name) + 1
        stream.write(name + "(")
        self._named(object.__dict__.items(), stream, indent, allowance, context, level)
        stream.write(")")

    def _write_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()
            self._pairs(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _pairs(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ",\n" + " " * indent
        last = len(items) - 1
        for at, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            stream.write(text + ": ")
            self._format(value, stream, indent + len(text) + 2, allowance if at == last else 1, context, level)
            if at != last:
                stream.write(between)

    def _write_ordered(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _write_list(self, object, stream, indent, allowance, context, level):
        self._items(object, stream, indent, allowance, context, level, "[", "]")

    def _write_tuple(self, object, stream, indent, allowance, context, level):
        self._items(object, stream, indent, allowance, context, level, "(", ",)" if len(object) == 1 else ")")

    def _write_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        kind = object.__class__
        if kind is set:
            start, end = "{", "}"
        else:
            start, end = kind.__name__ + "({", "})"
            indent += len(kind.__name__) + 1
        self._items(sorted(object, key=_Key), stream, indent, allowance, context, level, start, end)

    def _items(self, items, stream, indent, allowance, context, level, start, end):
        stream.write(start)
        allowance += len(end)
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        between = ",\n" + " " * indent
        separator = ""
        width = room = self._width - indent + 1
        items = list(items)
        last = len(items) - 1
        for at, item in enumerate(items):
            if at == last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if separator:
                        separator = between
                if room >= size:
                    room -= size
                    stream.write(separator + text)
                    separator = ", "
                    continue
            stream.write(separator)
            separator = between
            self._format(item, stream, indent, allowance if at == last else 1, context, level)
        stream.write(end)

    def _write_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        for at, line in enumerate(lines):
            text = repr(line)
            if at == len(lines) - 1:
                room -= allowance
            if len(text) <= room:
                chunks.append(text)
                continue
            parts = _re.findall(r"\S*\s*", line)[:-1]
            room_here, current = width, ""
            for place, part in enumerate(parts):
                candidate = current + part
                if place == len(parts) - 1 and at == len(lines) - 1:
                    room_here -= allowance
                if len(repr(candidate)) > room_here:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        text = ("\n" + " " * indent).join(chunks)
        stream.write(f"({text})" if level == 1 else text)

    def _write_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        outer = level == 1
        if outer:
            indent += 1
            allowance += 1
            stream.write("(")
        separator = ""
        for text in _byte_lines(object, self._width - indent, allowance):
            stream.write(separator + text)
            separator = "\n" + " " * indent
        if outer:
            stream.write(")")

    def _write_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._write_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _write_proxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _write_default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._write_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _write_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "({")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        self._pairs(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _write_chain(self, object, stream, indent, allowance, context, level):
        if not object.maps or not len(object.maps):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        for at, mapping in enumerate(object.maps):
            if at == len(object.maps) - 1:
                self._format(mapping, stream, indent, allowance + 1, context, level)
                stream.write(")")
            else:
                self._format(mapping, stream, indent, 1, context, level)
                stream.write(",\n" + " " * indent)

    def _write_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        stream.write("[")
        if object.maxlen is None:
            self._tail(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._tail(object, stream, indent, 2, context, level)
            stream.write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _tail(self, items, stream, indent, allowance, context, level):
        self._items(items, stream, indent, allowance, context, level, "", "")

    def _write_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _PLAIN:
            return repr(object), True, False
        form = getattr(kind, "__repr__", None)
        if issubclass(kind, int) and form is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        container = (
            "dict" if issubclass(kind, dict) and form is dict.__repr__ else
            "list" if issubclass(kind, list) and form is list.__repr__ else
            "tuple" if issubclass(kind, tuple) and form is tuple.__repr__ else None
        )
        if container is None:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return {"dict": "{}", "list": "[]", "tuple": "()"}[container], True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            shown = {"dict": "{...}", "list": "[...]", "tuple": "(...,)" if len(object) == 1 else "(...)"}
            return shown[container], False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive, parts = True, False, []
        level += 1
        if container == "dict":
            for k, v in sorted(object.items(), key=_by_key) if self._sort_dicts else object.items():
                name, readable_key, recursive_key = self.format(k, context, maxlevels, level)
                text, readable_value, recursive_value = self.format(v, context, maxlevels, level)
                parts.append(f"{name}: {text}")
                readable = readable and readable_key and readable_value
                recursive = recursive or recursive_key or recursive_value
            text = "{" + ", ".join(parts) + "}"
        else:
            for item in object:
                text, readable_item, recursive_item = self.format(item, context, maxlevels, level)
                parts.append(text)
                readable = readable and readable_item
                recursive = recursive or recursive_item
            text = ", ".join(parts)
            if container == "list":
                text = f"[{text}]"
            else:
                text = f"({text},)" if len(object) == 1 else f"({text})"
        del context[key]
        return text, readable, recursive


_PLAIN = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


def _is_dataclass(object):
    if isinstance(object, type) or not hasattr(type(object), "__dataclass_fields__"):
        return False
    return object.__dataclass_params__.repr and getattr(object.__repr__, "__wrapped__", None) is not None and (
        "__create_fn__" in object.__repr__.__wrapped__.__qualname__
    )


def _byte_lines(data, width, allowance):
    current = b""
    last = len(data) // 4 * 4
    for at in range(0, len(data), 4):
        part = data[at:at + 4]
        candidate = current + part
        if at == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


def _table():
    from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
    from types import MappingProxyType, SimpleNamespace
    p = PrettyPrinter
    return {
        dict.__repr__: p._write_dict, list.__repr__: p._write_list, tuple.__repr__: p._write_tuple,
        set.__repr__: p._write_set, frozenset.__repr__: p._write_set, str.__repr__: p._write_str,
        bytes.__repr__: p._write_bytes, bytearray.__repr__: p._write_bytearray, MappingProxyType.__repr__: p._write_proxy,
        SimpleNamespace.__repr__: p._write_namespace, OrderedDict.__repr__: p._write_ordered,
        defaultdict.__repr__: p._write_default_dict, Counter.__repr__: p._write_counter, ChainMap.__repr__: p._write_chain,
        deque.__repr__: p._write_deque, UserDict.__repr__: p._write_user, UserList.__repr__: p._write_user,
        UserString.__repr__: p._write_user,
    }


PrettyPrinter._dispatch = _table()
