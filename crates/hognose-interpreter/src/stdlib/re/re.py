import _hognose
import _re

_builtin = _hognose.builtin_class

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


@_builtin
class Match:
    __module__ = "re"
    __slots__ = ("re", "string", "pos", "endpos", "_spans")
    __iter__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        spans = self._spans
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
        elif hasattr(group, "__index__"):
            return self._index(group.__index__())
        else:
            found = self.re.groupindex.get(group) if isinstance(group, (str, bytes)) else None
            if found is not None:
                return found
        raise IndexError("no such group")

    def _text(self, group, default=None):
        spans = self._spans
        start = spans[2 * group]
        if start < 0 or spans[2 * group + 1] < 0:
            return default
        text = self.string[start:spans[2 * group + 1]]
        return text if isinstance(text, (str, bytes)) else bytes(text)

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(group, default) for group in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(group, default) for name, group in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._index(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0, /):
        at = 2 * self._index(group)
        return (self._spans[at], self._spans[at + 1])

    def expand(self, template):
        pieces = _template(self.re, template)
        empty = template[:0]
        return empty.join([self._text(piece, empty) if isinstance(piece, int) else piece for piece in pieces])

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans) - 1, 2)])

    @property
    def lastindex(self):
        last = self._spans[-1]
        return None if last < 0 else last

    @property
    def lastgroup(self):
        last = self._spans[-1]
        for name, group in self.re.groupindex.items():
            if group == last:
                return name
        return None

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self._text(0)!r}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


_new_match = object.__new__


def _made(pattern, string, pos, endpos, spans):
    match = _new_match(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._spans = spans
    return match


_NO_END = 9223372036854775807


@_builtin
class Pattern:
    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_program")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def _run(self, string, pos, endpos, mode):
        if not (pos.__class__ is endpos.__class__ is int):
            bounds = range(pos, endpos)
            pos, endpos = bounds.start, bounds.stop
        spans = _re.run(self._program, string, pos, endpos, mode)
        if spans is None:
            return None
        size = len(string)
        return _made(self, string, min(max(pos, 0), size), min(max(endpos, 0), size), spans)

    def match(self, string, pos=0, endpos=_NO_END):
        return self._run(string, pos, endpos, 0)

    def fullmatch(self, string, pos=0, endpos=_NO_END):
        return self._run(string, pos, endpos, 1)

    def search(self, string, pos=0, endpos=_NO_END):
        return self._run(string, pos, endpos, 2)

    def findall(self, string, pos=0, endpos=_NO_END):
        return _re.findall(self._program, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_NO_END):
        spans = _re.spans(self._program, string, pos, endpos, 0)
        size = len(string)
        pos, endpos = min(max(pos, 0), size), min(max(endpos, 0), size)
        return (_made(self, string, pos, endpos, found) for found in spans)

    def split(self, string, maxsplit=0):
        if maxsplit < 0:
            return [string]
        return _re.split(self._program, string, maxsplit)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if count < 0:
            return (string, 0)
        if not callable(repl):
            pieces = _template(self, repl)
            return _re.substitute(self._program, pieces, string, count)
        spans = _re.spans(self._program, string, 0, _NO_END, count)
        out, last, size = [], 0, len(string)
        for found in spans:
            out.append(string[last:found[0]])
            made = repl(_made(self, string, 0, size, found))
            if made is not None:
                out.append(made)
            last = found[1]
        out.append(string[last:])
        empty = string[:0] if isinstance(string, (str, bytes)) else b""
        for i in range(1, len(out), 2) if len(out) > 1 else ():
            if not isinstance(out[i], type(empty)):
                raise TypeError(f"sequence item {i}: expected {type(empty).__name__} instance, {type(out[i]).__name__} found")
        return (empty.join(out), len(spans))

    def scanner(self, string, pos=0, endpos=_NO_END):
        return SRE_Scanner(self, string, pos, endpos)

    def __repr__(self):
        flags = int(self.flags)
        if isinstance(self.pattern, str):
            flags &= ~32
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        return f"re.compile({shown}, {_shown(flags, sorted(_FLAG_NAMES))})" if flags else f"re.compile({shown})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and type(self.pattern) is type(other.pattern) and self.pattern == other.pattern

    def __hash__(self):
        return hash((int(self.flags), self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class SRE_Scanner:
    __module__ = "_sre"

    def __init__(self, pattern, string, pos, endpos):
        self.pattern, self._string, self._at, self._end = pattern, string, pos, endpos

    def match(self):
        return self._step(self.pattern.match)

    def search(self):
        return self._step(self.pattern.search)

    def _step(self, find):
        if self._at is None or self._at > len(self._string):
            return None
        found = find(self._string, self._at, self._end)
        if found is None:
            self._at = None
        else:
            self._at = found.end() + (found.end() == found.start())
        return found


_cache = {}
_templates = {}
_mappingproxy = type(object.__dict__)


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = int(flags)
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = _re.compile(pattern, flags)
    if made[0] is None:
        raise PatternError(made[1], None if made[2] is None else pattern, made[2])
    compiled = object.__new__(Pattern)
    compiled._program, compiled.flags, compiled.groups, names = made
    compiled.groupindex = _mappingproxy(names) if names else names
    compiled.pattern = pattern
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = compiled
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
    return _compile(pattern, flags)


def purge():
    _cache.clear()
    _templates.clear()


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)[0]


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


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
