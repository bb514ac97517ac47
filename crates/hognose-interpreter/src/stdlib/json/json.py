import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

# Whether the program changed JSONDecoder and JSONEncoder; None before they are loaded.
_decoder_is_changed = _encoder_is_changed = None


def __getattr__(name):
    # What few programs use is loaded when first asked for.
    if name in ("decoder", "encoder", "scanner"):
        __import__("json." + name)
        return globals()[name]
    if name == "JSONDecoder":
        from json.decoder import JSONDecoder as value
    elif name == "JSONEncoder":
        from json.encoder import JSONEncoder as value
    else:
        raise AttributeError(f"module 'json' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__():
    return list({*globals(), *__all__, "decoder", "encoder", "scanner"})


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


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is None and not kw and (_encoder_is_changed is None or not _encoder_is_changed()):
        if separators is None:
            item, key = (", " if indent is None else ","), ": "
        else:
            item, key = separators
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _json.encode(obj, default, indent, item, key, bool(skipkeys), bool(ensure_ascii), bool(check_circular),
                            bool(allow_nan), bool(sort_keys))
    if cls is None:
        cls = globals().get("JSONEncoder") or __getattr__("JSONEncoder")
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
               indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         default=None, sort_keys=False, **kw):
    if cls is None:
        cls = globals().get("JSONEncoder") or __getattr__("JSONEncoder")
    encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
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
    if cls is None and not kw and (_decoder_is_changed is None or not _decoder_is_changed()):
        ok, value, end = _json.decode(s, _json.skip(s, 0), True, object_hook, object_pairs_hook,
                                      None if parse_float is float else parse_float, None if parse_int is int else parse_int,
                                      parse_constant)
        if not ok:
            raise JSONDecodeError(value, s, end) from None
        end = _json.skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value
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
    if cls is None:
        cls = globals().get("JSONDecoder") or __getattr__("JSONDecoder")
    return cls(**kw).decode(s)


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
