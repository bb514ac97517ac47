"""Constants of characters, templates with `$`, and what `str.format` does as a class to derive from."""

from _string import formatter_field_name_split as _split_field, formatter_parser as _parse_format

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with its first letter in upper case and the others in lower case."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """A string in which `$name` and `${name}` stand for values."""

    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = None

    def __init__(self, template):
        self.template = template

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None

    _compiled = None

    @classmethod
    def _matcher(cls):
        """The pattern in use, compiled when first needed."""
        import re

        if cls._compiled is None:
            flags = re.IGNORECASE if cls.flags is None else cls.flags
            if cls.pattern is not None:
                cls._compiled = re.compile(cls.pattern, flags | re.VERBOSE) if isinstance(cls.pattern, str) else cls.pattern
            else:
                delim = re.escape(cls.delimiter)
                braced = cls.braceidpattern or cls.idpattern
                cls._compiled = re.compile(
                    rf"{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|{{(?P<braced>{braced})}}|(?P<invalid>))",
                    flags,
                )
        return cls._compiled

    def _pieces(self):
        """Texts, and for each placeholder what it is and what it says."""
        if type(self)._is_plain():
            yield from _plain_pieces(self.template)
            return
        at = 0
        for found in self._matcher().finditer(self.template):
            if found.start() > at:
                yield "text", self.template[at : found.start()], at
            at = found.end()
            name = found.group("named") or found.group("braced")
            if name is not None:
                yield "name", name, found.group(), found.start()
            elif found.group("escaped") is not None:
                yield "escaped", self.delimiter, found.start()
            elif found.group("invalid") is not None:
                yield "invalid", found.group(), found.start("invalid")
            else:
                raise ValueError("Unrecognized named group in pattern", self._matcher())
        yield "text", self.template[at:], at

    @classmethod
    def _is_plain(cls):
        """Whether nothing was changed that a class may change."""
        return (
            cls.delimiter == "$"
            and cls.idpattern is Template.idpattern
            and cls.braceidpattern is None
            and cls.flags is None
            and cls.pattern is None
        )

    def _invalid(self, i):
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len("".join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {lineno}, col {colno}")

    def substitute(self, mapping=None, /, **kws):
        """The string with the values in their places."""
        values = _values(mapping, kws)
        out = []
        for kind, text, *where in self._pieces():
            if kind == "name":
                out.append(str(values[text]))
            elif kind == "invalid":
                self._invalid(where[-1])
            else:
                out.append(text)
        return "".join(out)

    def safe_substitute(self, mapping=None, /, **kws):
        """The string with those values in their places that are there."""
        values = _values(mapping, kws)
        out = []
        for kind, text, *where in self._pieces():
            if kind == "name":
                try:
                    text = str(values[text])
                except KeyError:
                    text = where[0]
            out.append(text)
        return "".join(out)

    def is_valid(self):
        """Whether every placeholder is well formed."""
        return all(piece[0] != "invalid" for piece in self._pieces())

    def get_identifiers(self):
        """The names of the placeholders, each once."""
        ids = []
        for piece in self._pieces():
            if piece[0] == "name" and piece[1] not in ids:
                ids.append(piece[1])
        return ids


_name_start = frozenset("_" + ascii_letters + "ıſ")
_name_rest = _name_start | frozenset(digits)


def _plain_pieces(template):
    at = 0
    while True:
        i = template.find("$", at)
        if i < 0:
            break
        if i > at:
            yield "text", template[at:i], at
        braced = template[i + 1 : i + 2] == "{"
        start = i + 1 + braced
        end = start
        if template[start : start + 1] in _name_start and start < len(template):
            end += 1
            while end < len(template) and template[end] in _name_rest:
                end += 1
        if template[i + 1 : i + 2] == "$":
            yield "escaped", "$", i
            at = i + 2
        elif end == start or braced and template[end : end + 1] != "}":
            yield "invalid", "$", i + 1
            at = i + 1
        else:
            at = end + braced
            yield "name", template[start:end], template[i:at], i
    yield "text", template[at:], at


class _Chained:
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


def _values(mapping, kws):
    if mapping is None:
        return kws
    return _Chained(kws, mapping) if kws else mapping


class Formatter:
    """What `str.format` does, in steps a class can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            field_first, _ = _split_field(field_name)
            if field_first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument of a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """For a class to complain of arguments that were not used."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """The texts and fields of a format string."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object a field names, and the key of the argument it began from."""
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
