import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = ("loads", "load", "TOMLDecodeError")

_CONTROL = frozenset(map(chr, range(32))) | {"\x7f"}
_ILLEGAL = _CONTROL - {"\t"}
_ILLEGAL_IN_LINES = _CONTROL - {"\t", "\n"}
_SPACE = frozenset(" \t")
_SPACE_AND_LINES = frozenset(" \t\n")
_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_HEX = frozenset("0123456789abcdefABCDEF")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}

_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCAL_TIME = _re.compile(_CLOCK)
_DATE_TIME = _re.compile(
    rf"([0-9]{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]{_CLOCK}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)
_NUMBER = _re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)


class TOMLDecodeError(ValueError):
    def __init__(self, msg=None, doc=None, pos=None, *args):
        if not isinstance(msg, str) or not isinstance(doc, str) or not isinstance(pos, int):
            import warnings

            warnings.warn(
                "Free-form arguments for TOMLDecodeError are deprecated. "
                "Please set 'msg' (str), 'doc' (str) and 'pos' (int) arguments only.",
                DeprecationWarning, stacklevel=2,
            )
            given = tuple(value for value in (msg, doc, pos) if value is not None) + args
            super().__init__(*given)
            return
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos) if self.lineno > 1 else pos + 1
        where = "end of document" if pos >= len(doc) else f"line {self.lineno}, column {self.colno}"
        super().__init__(f"{msg} (at {where})", *args)


TOMLDecodeError.__module__ = "tomllib"


class _Known:
    # What is known of a key of the document beside its value.
    def __init__(self):
        self.keys = {}
        # Made by a header, or on the way to a dotted key of a part that has ended: nothing adds to it but headers.
        self.explicit = False
        # Written out as a value: nothing adds to it, nor to what is in it.
        self.frozen = False


class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.result = {}
        self.known = _Known()
        # The table the last header began, and the tables its dotted keys went through.
        self.header = ()
        self.passed = []

    def error(self, message, at=None):
        return TOMLDecodeError(message, self.text, self.at if at is None else at)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def skip(self, characters):
        text, at = self.text, self.at
        while text[at:at + 1] and text[at] in characters:
            at += 1
        self.at = at

    def until(self, end, illegal, missing):
        # The text up to what ends it; at the end of the document it is ended too, unless that is a fault.
        found = self.text.find(end, self.at)
        if found < 0:
            found = len(self.text)
            if missing:
                raise self.error(f"Expected {end!r}", found)
        part = self.text[self.at:found]
        if not illegal.isdisjoint(part):
            while self.text[self.at] not in illegal:
                self.at += 1
            raise self.error(f"Found invalid character {self.text[self.at]!r}")
        self.at = found
        return part

    def comment(self):
        if self.peek() == "#":
            self.at += 1
            self.until("\n", _ILLEGAL, False)

    def comments_and_lines(self):
        while True:
            before = self.at
            self.skip(_SPACE_AND_LINES)
            self.comment()
            if self.at == before:
                return

    def document(self):
        while True:
            self.skip(_SPACE)
            c = self.peek()
            if not c:
                break
            if c == "\n":
                self.at += 1
                continue
            if c in _BARE or c in "\"'":
                self.pair_statement()
                self.skip(_SPACE)
            elif c == "[":
                self.table_header(self.text.startswith("[[", self.at))
                self.skip(_SPACE)
            elif c != "#":
                raise self.error("Invalid statement")
            self.comment()
            c = self.peek()
            if not c:
                break
            if c != "\n":
                raise self.error("Expected newline or end of document after a statement")
            self.at += 1
        return self.result

    # What is known of keys.

    def is_explicit(self, key):
        known = self.known
        for part in key:
            known = known.keys.get(part)
            if known is None:
                return False
        return known.explicit

    def is_frozen(self, key, known=None):
        known = known or self.known
        for part in key:
            known = known.keys.get(part)
            if known is None:
                return False
            if known.frozen:
                return True
        return False

    def noted(self, key, known=None):
        known = known or self.known
        for part in key:
            known = known.keys.setdefault(part, _Known())
        return known

    def forget(self, key):
        known = self.known
        for part in key[:-1]:
            known = known.keys.get(part)
            if known is None:
                return
        known.keys.pop(key[-1], None)

    def nest(self, container, key, into_lists=True):
        # The table at a key; those on the way are made.
        for part in key:
            container = container.setdefault(part, {})
            if into_lists and isinstance(container, list):
                container = container[-1]
            if not isinstance(container, dict):
                raise self.error("Cannot overwrite a value")
        return container

    def table_header(self, is_array):
        for key in self.passed:
            self.noted(key).explicit = True
        self.passed.clear()
        self.at += 2 if is_array else 1
        self.skip(_SPACE)
        key = self.key()
        if is_array:
            if self.is_frozen(key):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            # What was below belongs to the table before.
            self.forget(key)
            self.noted(key).explicit = True
            tables = self.nest(self.result, key[:-1]).setdefault(key[-1], [])
            if not isinstance(tables, list):
                raise self.error("Cannot overwrite a value")
            tables.append({})
            closing, message = "]]", "Expected ']]' at the end of an array declaration"
        else:
            if self.is_explicit(key) or self.is_frozen(key):
                raise self.error(f"Cannot declare {key} twice")
            self.noted(key).explicit = True
            self.nest(self.result, key)
            closing, message = "]", "Expected ']' at the end of a table declaration"
        if not self.text.startswith(closing, self.at):
            raise self.error(message)
        self.at += len(closing)
        self.header = key

    def pair_statement(self):
        key, value = self.pair()
        header = self.header
        for length in range(1, len(key)):
            path = header + key[:length]
            if self.is_explicit(path):
                raise self.error(f"Cannot redefine namespace {path}")
            self.passed.append(path)
        above = header + key[:-1]
        if self.is_frozen(above):
            raise self.error(f"Cannot mutate immutable namespace {above}")
        container = self.nest(self.result, above)
        if key[-1] in container:
            raise self.error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.noted(header + key).frozen = True
        container[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip(_SPACE)
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(_SPACE)
        while self.peek() == ".":
            self.at += 1
            self.skip(_SPACE)
            parts.append(self.key_part())
            self.skip(_SPACE)
        return tuple(parts)

    def key_part(self):
        c = self.peek()
        if c and c in _BARE:
            start = self.at
            self.skip(_BARE)
            return self.text[start:self.at]
        if c == "'":
            return self.literal()
        if c == '"':
            return self.string()
        raise self.error("Invalid initial character for a key part")

    # Strings.

    def literal(self):
        self.at += 1
        text = self.until("'", _ILLEGAL, True)
        self.at += 1
        return text

    def string(self, many_lines=False):
        if not many_lines:
            self.at += 1
        illegal = _ILLEGAL_IN_LINES if many_lines else _ILLEGAL
        text = self.text
        pieces = []
        start = self.at
        while True:
            c = text[self.at:self.at + 1]
            if not c:
                raise self.error("Unterminated string")
            if c == '"' and (not many_lines or text.startswith('"""', self.at)):
                pieces.append(text[start:self.at])
                self.at += 3 if many_lines else 1
                return "".join(pieces)
            if c == "\\":
                pieces.append(text[start:self.at])
                pieces.append(self.escape(many_lines))
                start = self.at
            elif c in illegal:
                raise self.error(f"Illegal character {c!r}")
            else:
                self.at += 1

    def escape(self, many_lines):
        c = self.text[self.at + 1:self.at + 2]
        self.at += len(c) + 1
        if many_lines and c and c in " \t\n":
            # The rest of the line, and what blank there is after it.
            if c != "\n":
                self.skip(_SPACE)
                if not self.peek():
                    return ""
                if self.peek() != "\n":
                    raise self.error("Unescaped '\\' in a string")
                self.at += 1
            self.skip(_SPACE_AND_LINES)
            return ""
        if c == "u" or c == "U":
            length = 4 if c == "u" else 8
            digits = self.text[self.at:self.at + length]
            if len(digits) != length or not _HEX.issuperset(digits):
                raise self.error("Invalid hex value")
            self.at += length
            code = int(digits, 16)
            if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
                raise self.error("Escaped character is not a Unicode scalar value")
            return chr(code)
        if c not in _ESCAPES:
            raise self.error("Unescaped '\\' in a string")
        return _ESCAPES[c]

    def many_lines(self, quote):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        if quote == "'":
            text = self.until("'''", _ILLEGAL_IN_LINES, True)
            self.at += 3
        else:
            text = self.string(True)
        # One or two quotes may stand before those that end it.
        for _ in range(2):
            if self.peek() != quote:
                break
            self.at += 1
            text += quote
        return text

    # Values.

    def value(self):
        text, at = self.text, self.at
        c = text[at:at + 1]
        if c == '"' or c == "'":
            if text.startswith(c * 3, at):
                return self.many_lines(c)
            return self.string() if c == '"' else self.literal()
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, at):
                self.at += len(word)
                return value
        match = _DATE_TIME.match(text, at)
        if match:
            try:
                value = _moment(match)
            except ValueError as error:
                raise self.error("Invalid date or datetime") from error
            self.at = match.end()
            return value
        match = _LOCAL_TIME.match(text, at)
        if match:
            self.at = match.end()
            return _clock(match.groups())
        match = _NUMBER.match(text, at)
        if match:
            self.at = match.end()
            return self.parse_float(match[0]) if match[1] else int(match[0], 0)
        word = text[at:at + 3] if c not in ("+", "-") else text[at:at + 4]
        if word[-3:] in ("inf", "nan"):
            self.at += len(word)
            return self.parse_float(word)
        raise self.error("Invalid value")

    def array(self):
        self.at += 1
        items = []
        self.comments_and_lines()
        while self.peek() != "]":
            items.append(self.value())
            self.comments_and_lines()
            if self.peek() == ",":
                self.at += 1
                self.comments_and_lines()
            elif self.peek() != "]":
                raise self.error("Unclosed array")
        self.at += 1
        return items

    def inline_table(self):
        self.at += 1
        table = {}
        known = _Known()
        self.skip(_SPACE)
        if self.peek() == "}":
            self.at += 1
            return table
        while True:
            key, value = self.pair()
            if self.is_frozen(key, known):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            container = self.nest(table, key[:-1], into_lists=False)
            if key[-1] in container:
                raise self.error(f"Duplicate inline table key {key[-1]!r}")
            container[key[-1]] = value
            self.skip(_SPACE)
            c = self.peek()
            if c == "}":
                self.at += 1
                return table
            if c != ",":
                raise self.error("Unclosed inline table")
            if isinstance(value, (dict, list)):
                self.noted(key, known).frozen = True
            self.at += 1
            self.skip(_SPACE)


def _clock(groups, tzinfo=None):
    hour, minute, second, fraction = groups
    return _time(int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0, tzinfo)


def _moment(match):
    year, month, day, hour, minute, second, fraction, utc, sign, zone_hours, zone_minutes = match.groups()
    day = _date(int(year), int(month), int(day))
    if hour is None:
        return day
    zone = None
    if sign:
        offset = _timedelta(hours=int(zone_hours), minutes=int(zone_minutes))
        zone = _timezone(-offset if sign == "-" else offset)
    elif utc:
        zone = _timezone.utc
    return _datetime.combine(day, _clock((hour, minute, second, fraction), zone))


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    try:
        text = s.replace("\r\n", "\n")
    except (AttributeError, TypeError):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None

    def checked(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return _Parser(text, parse_float if parse_float is float else checked).document()
