import _json
import json


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return _json.quote(o, bool(self.ensure_ascii))
        chunks = self.iterencode(o, _one_shot=True)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        if not _one_shot:
            return self._chunks(o, indent, "" if indent is None else "\n", [])
        default = self.default
        if "default" not in self.__dict__ and type(self).default is _default:
            default = None
        return (_json.encode(o, default, indent, self.item_separator, self.key_separator, bool(self.skipkeys),
                             bool(self.ensure_ascii), bool(self.check_circular), bool(self.allow_nan), bool(self.sort_keys)),)

    def _atom(self, o):
        # The text of what holds nothing, which is one chunk; None of anything else.
        if o is None or isinstance(o, (str, int, float)):
            return _json.encode(o, None, None, "", "", False, bool(self.ensure_ascii), False, bool(self.allow_nan), False)

    def _chunks(self, o, indent, newline, open):
        text = self._atom(o)
        if text is not None:
            yield text
            return
        if self.check_circular:
            for container in open:
                if container is o:
                    raise ValueError("Circular reference detected")
        open.append(o)
        if isinstance(o, (list, tuple)):
            yield from self._list_chunks(o, indent, newline, open)
        elif isinstance(o, dict):
            yield from self._dict_chunks(o, indent, newline, open)
        else:
            made = self.default(o)
            try:
                yield from self._chunks(made, indent, newline, open)
            except Exception as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
        open.pop()

    def _list_chunks(self, items, indent, newline, open):
        if not items:
            yield "[]"
            return
        before = "["
        between = self.item_separator
        if indent is not None:
            inner = newline + indent
            before += inner
            between += inner
        else:
            inner = newline
        for at, value in enumerate(items):
            if at:
                before = between
            try:
                text = self._atom(value)
                if text is not None:
                    yield before + text
                else:
                    yield before
                    yield from self._chunks(value, indent, inner, open)
            except Exception as error:
                error.add_note(f"when serializing {type(items).__name__} item {at}")
                raise
        if indent is not None:
            yield newline
        yield "]"

    def _dict_chunks(self, dct, indent, newline, open):
        if not dct:
            yield "{}"
            return
        yield "{"
        between = self.item_separator
        if indent is not None:
            inner = newline + indent
            between += inner
        else:
            inner = newline
        first = True
        for key, value in sorted(dct.items()) if self.sort_keys else dct.items():
            if key is None or isinstance(key, (int, float)):
                name = self._atom(key)
            elif isinstance(key, str):
                name = key
            elif self.skipkeys:
                continue
            else:
                raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
            if not first:
                yield between
            elif indent is not None:
                yield inner
            first = False
            yield _json.quote(name, bool(self.ensure_ascii))
            yield self.key_separator
            try:
                yield from self._chunks(value, indent, inner, open)
            except Exception as error:
                error.add_note(f"when serializing {type(dct).__name__} item {name!r}")
                raise
        if not first and indent is not None:
            yield newline
        yield "}"


_default = JSONEncoder.default
_methods = JSONEncoder.__init__, _default, JSONEncoder.encode, JSONEncoder.iterencode


def _is_changed():
    return (JSONEncoder.__init__, JSONEncoder.default, JSONEncoder.encode, JSONEncoder.iterencode) != _methods


json._encoder_is_changed = _is_changed
