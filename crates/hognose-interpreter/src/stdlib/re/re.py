import _re
from _re import Match, Pattern, known as _known

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
           "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
           "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]


class PatternError(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError


_FLAG_NAMES = ((256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE"),
               (128, "DEBUG"))


def _shown(flags, table):
    names = ["re." + name for bit, name in table if int(flags) & bit]
    rest = int(flags) & ~510
    if rest:
        names.append(hex(rest))
    return "|".join(names)


class RegexFlag(int):
    _made = {}

    def __new__(cls, value):
        value = int(value)
        try:
            return cls._made[value]
        except KeyError:
            flag = cls._made[value] = int.__new__(cls, value)
            return flag

    @property
    def value(self):
        return int(self)

    _value_ = value

    @property
    def name(self):
        return "|".join(name for bit, name in _FLAG_NAMES if self & bit) or "NOFLAG"

    def __repr__(self):
        return _shown(self, _FLAG_NAMES) or "re.NOFLAG"

    def __str__(self):
        return repr(self)

    def __format__(self, spec):
        return format(str(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        if not isinstance(other, RegexFlag):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and 'RegexFlag'")
        return int(self) & int(other) == int(other)

    def __iter__(self):
        for bit, _ in _FLAG_NAMES:
            if int(self) & bit:
                yield RegexFlag(bit)

    def __len__(self):
        return int(self).bit_count()

    def __bool__(self):
        return int(self) != 0

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


NOFLAG = RegexFlag(0)
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
DEBUG = RegexFlag(128)
for _name in ("A", "ASCII", "DEBUG", "DOTALL", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE", "NOFLAG", "S", "U", "UNICODE",
              "VERBOSE", "X"):
    setattr(RegexFlag, _name, globals()[_name])


_cache = {}
_templates = {}


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = int(flags)
    kind = type(pattern)
    if kind is not str and kind is not bytes:
        key = (kind, pattern, flags)
    else:
        key = (pattern, flags) if flags else pattern
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    compiled = _re.compile(pattern, flags)
    if type(compiled) is tuple:
        message, position = compiled
        raise PatternError(message, None if position is None else pattern, position)
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_DIGITS = "0123456789"
_OCTAL = "01234567"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _template(pattern, template):
    key = (pattern, type(template), template)
    try:
        return _templates[key]
    except KeyError:
        pass
    pieces = _parse_template(pattern, template)
    if len(_templates) >= 512:
        _templates.clear()
    _templates[key] = pieces
    return pieces


def _parse_template(pattern, template):
    of_bytes = not isinstance(template, str)
    if of_bytes:
        text = str(template, "latin-1")
    else:
        text = template
    if "\\" not in text:
        return [template]
    pieces, plain, at, size = [], [], 0, len(text)
    # A backslash at the end is a fault that is found as soon as what stands before it has been read.
    lone = size - 1 if (size - len(text.rstrip("\\"))) % 2 else None

    def read_to(place):
        if place == lone is not None:
            raise PatternError("bad escape (end of pattern)", template, lone)

    def group(number, where):
        if number > pattern.groups:
            raise PatternError(f"invalid group reference {number}", template, where)
        if plain:
            pieces.append("".join(plain))
            plain.clear()
        pieces.append(number)

    while at < size:
        char = text[at]
        if char != "\\":
            plain.append(char)
            at += 1
            continue
        start = at
        at += 1
        read_to(start)
        char = text[at]
        at += 1
        read_to(at)
        if char == "g":
            if at >= size or text[at] != "<":
                raise PatternError("missing <", template, at)
            at += 1
            end = at
            while end < size and text[end] != ">":
                end += 2 if text[end] == "\\" else 1
            if end >= size:
                end = -1
            name = text[at:] if end < 0 else text[at:end]
            read_to(lone if end < 0 else end + 1)
            if not name:
                raise PatternError("missing group name", template, at)
            if end < 0:
                raise PatternError("missing >, unterminated name", template, at)
            if name.isascii() and name.isdigit():
                number = int(name)
                if number > pattern.groups:
                    raise PatternError(f"invalid group reference {number}", template, at)
            else:
                if not name.isidentifier() or of_bytes and not name.isascii():
                    shown = ascii(name) if of_bytes else repr(name)
                    raise PatternError(f"bad character in group name {shown}", template, at)
                if name not in pattern.groupindex:
                    raise IndexError(f"unknown group name {name!r}")
                number = pattern.groupindex[name]
            group(number, at)
            at = end + 1
        elif char == "0":
            value = 0
            digits = 0
            while digits < 2 and at < size and text[at] in _OCTAL:
                value = value * 8 + int(text[at])
                at += 1
                digits += 1
            read_to(at)
            plain.append(chr(value & 255))
        elif char in _DIGITS:
            number = int(char)
            if at < size and text[at] in _DIGITS:
                second = text[at]
                if char in _OCTAL and second in _OCTAL and at + 1 < size and text[at + 1] in _OCTAL:
                    value = int(char + second + text[at + 1], 8)
                    read_to(at + 2)
                    if value > 0o377:
                        raise PatternError(f"octal escape value {text[start:at + 2]} outside of range 0-0o377", template, start)
                    plain.append(chr(value))
                    at += 2
                    continue
                number = number * 10 + int(second)
                at += 1
            read_to(at)
            group(number, start + 1)
        elif char in _ESCAPES:
            plain.append(_ESCAPES[char])
        elif char in _LETTERS:
            raise PatternError(f"bad escape \\{char}", template, start)
        else:
            plain.append("\\" + char)
    if plain or not pieces:
        pieces.append("".join(plain))
    if of_bytes:
        pieces = [piece if isinstance(piece, int) else piece.encode("latin-1") for piece in pieces]
    return pieces


def compile(pattern, flags=0):
    return _known(_cache, pattern, flags) or _compile(pattern, flags)


def purge():
    _cache.clear()
    _templates.clear()


def match(pattern, string, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).match(string)


def fullmatch(pattern, string, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).fullmatch(string)


def search(pattern, string, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).findall(string)


def finditer(pattern, string, flags=0):
    return (_known(_cache, pattern, flags) or _compile(pattern, flags)).finditer(string)


_re.use_template(_template)

_SPECIAL = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin-1").translate(_SPECIAL).encode("latin-1")


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result, at = [], 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, at)
                if found is not None and found.end() > at:
                    break
            else:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
