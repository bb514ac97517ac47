import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


def __getattr__(name):
    if name in ("decoder", "encoder", "scanner"):
        __import__("json." + name)
        return globals()[name]
    raise AttributeError(f"module 'json' has no attribute {name!r}")


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_WHITESPACE = " \t\n\r"


def _skip(text, at):
    while text[at:at + 1] and text[at] in _WHITESPACE:
        at += 1
    return at


class JSONDecoder:
    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        ok, value, end = _json.decode(s, idx, bool(self.strict), self.object_hook, self.object_pairs_hook,
                                      None if self.parse_float is float else self.parse_float,
                                      None if self.parse_int is int else self.parse_int, self.parse_constant)
        if not ok:
            raise JSONDecodeError(value, s, end) from None
        return value, end


class JSONEncoder:
    __module__ = "json.encoder"
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
        if "default" not in self.__dict__ and type(self).default is JSONEncoder.default:
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


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is None and not kw:
        if separators is None:
            item, key = (", " if indent is None else ","), ": "
        else:
            item, key = separators
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _json.encode(obj, default, indent, item, key, bool(skipkeys), bool(ensure_ascii), bool(check_circular),
                            bool(allow_nan), bool(sort_keys))
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         default=None, sort_keys=False, **kw):
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                   indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def detect_encoding(b):
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"
