import _hognose
from _csv import __next__ as _next_row, join as _join, split as _split

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel",
    "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
    "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = "1.0"
_limits = [131072]
_dialects = {}
_unread = object()


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Settings(self, {})
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\n", QUOTE_ALL


_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}


def _one_character(name, value, optional):
    if value is None and optional:
        return None
    if not isinstance(value, str):
        kind = "a unicode character or None" if optional else "a unicode character"
        raise TypeError(f'"{name}" must be {kind}, not {_hognose.type_name(value)}')
    if len(value) != 1:
        kind = "a unicode character or None" if optional else "a unicode character"
        raise TypeError(f'"{name}" must be {kind}, not a string of length {len(value)}')
    return value


class _Settings:
    __module__ = "_csv"
    __slots__ = tuple(_DEFAULTS)

    def __init__(self, dialect, options):
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        values = dict(_DEFAULTS)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if dialect is not None:
            for name in _DEFAULTS:
                found = getattr(dialect, name, _DEFAULTS)
                if found is not _DEFAULTS:
                    values[name] = found
        values.update(options)
        self.delimiter = _one_character("delimiter", values["delimiter"], False)
        self.doublequote = bool(values["doublequote"])
        self.escapechar = _one_character("escapechar", values["escapechar"], True)
        self.quotechar = _one_character("quotechar", values["quotechar"], True)
        quoting = values["quoting"]
        if self.quotechar is None and "quoting" not in options and getattr(dialect, "quoting", None) is None:
            quoting = QUOTE_NONE
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + _hognose.type_name(quoting))
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        self.quoting = quoting
        self.skipinitialspace = bool(values["skipinitialspace"])
        self.strict = bool(values["strict"])
        lineterminator = values["lineterminator"]
        if lineterminator is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {_hognose.type_name(lineterminator)}')
        self.lineterminator = lineterminator
        for name in ("delimiter", "escapechar", "quotechar"):
            c = getattr(self, name)
            if c is not None and c in "\r\n":
                raise ValueError(f"bad {name} value")
        if self.delimiter == self.escapechar:
            raise ValueError("bad delimiter or escapechar value")
        if self.delimiter == self.quotechar:
            raise ValueError("bad delimiter or quotechar value")
        if self.escapechar is not None and self.escapechar == self.quotechar:
            raise ValueError("bad escapechar or quotechar value")


def register_dialect(name, dialect=None, /, **options):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None, /):
    before = _limits[0]
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limits[0] = new_limit
    return before


_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTES, _ESCAPE_IN_QUOTES, _QUOTE_IN_QUOTES, _EAT_END, _AFTER_ESCAPED = range(9)


class _Reader:
    __module__ = "_csv"

    def __init__(self, iterable, dialect, options):
        d = _Settings(dialect, options)
        # The native knows these by their places.
        self._lines = iter(iterable)
        self.line_num = 0
        self._usual = d.quoting <= QUOTE_ALL and d.escapechar is None and d.doublequote and not d.skipinitialspace
        self._delimiter, self._quotechar, self._limits, self._pending = d.delimiter, d.quotechar, _limits, ()
        self.dialect = d

    def __iter__(self):
        return self

    __next__ = _next_row

    def _next(self):
        # What the native does not do: its line is pending, or it has not read one.
        line = _unread
        if self._pending:
            line, = self._pending
            self._pending = ()
        elif self._usual:
            line = next(self._lines)
            fields = _split(line, self._delimiter, self._quotechar, _limits[0])
            if fields is not None:
                self.line_num += 1
                return fields
        self._fields, self._field, self._state, self._unquoted = [], [], _START_RECORD, False
        while True:
            try:
                if line is _unread:
                    line = next(self._lines)
            except StopIteration:
                if self._field or self._state in (_IN_QUOTES, _ESCAPE_IN_QUOTES) or self._state == _ESCAPED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {_hognose.type_name(line)} (the file should be opened in text mode)"
                )
            self.line_num += 1
            for c in line:
                self._take(c)
            self._take("")
            if self._state == _START_RECORD:
                return self._fields
            line = _unread

    def _save(self):
        text = "".join(self._field)
        self._field = []
        quoting = self.dialect.quoting
        if self._unquoted:
            self._unquoted = False
            if quoting == QUOTE_NONNUMERIC and text or quoting == QUOTE_STRINGS and text:
                text = float(text)
            elif quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not text:
                text = None
        self._fields.append(text)

    def _add(self, c):
        if len(self._field) >= _limits[0]:
            raise Error(f"field larger than field limit ({_limits[0]})")
        self._field.append(c)

    def _take(self, c):
        # One character, or "" for the end of a line.
        d = self.dialect
        state = self._state
        if state == _START_RECORD:
            if not c:
                return
            if c in "\r\n":
                self._state = _EAT_END
                return
            state = self._state = _START_FIELD
        if state == _START_FIELD:
            self._unquoted = True
            if not c or c in "\r\n":
                self._save()
                self._state = _EAT_END if c else _START_RECORD
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._unquoted = False
                self._state = _IN_QUOTES
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._save()
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if c and c in "\r\n":
                self._add(c)
                self._state = _AFTER_ESCAPED
            else:
                self._add(c or "\n")
                self._state = _IN_FIELD
        elif state == _IN_FIELD or state == _AFTER_ESCAPED and c:
            if not c or c in "\r\n":
                self._save()
                self._state = _EAT_END if c else _START_RECORD
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _IN_QUOTES:
            if not c:
                return
            if c == d.escapechar:
                self._state = _ESCAPE_IN_QUOTES
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTES if d.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPE_IN_QUOTES:
            self._add(c or "\n")
            self._state = _IN_QUOTES
        elif state == _QUOTE_IN_QUOTES:
            if c and d.quoting != QUOTE_NONE and c == d.quotechar:
                self._add(c)
                self._state = _IN_QUOTES
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            elif not c or c in "\r\n":
                self._save()
                self._state = _EAT_END if c else _START_RECORD
            elif not d.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif state == _EAT_END:
            if not c:
                self._state = _START_RECORD
            elif c not in "\r\n":
                raise Error(
                    "new-line character seen in unquoted field - do you need to open the file with newline=''?"
                )


def reader(iterable, /, dialect=None, **options):
    return _Reader(iterable, dialect, options)


class _Writer:
    __module__ = "_csv"

    def __init__(self, fileobj, dialect, options):
        self.dialect = _Settings(dialect, options)
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        d = self.dialect
        self._usual = d.quoting == QUOTE_MINIMAL and d.escapechar is None and d.doublequote

    def writerow(self, row, /):
        if self._usual:
            d = self.dialect
            record = _join(row, d.delimiter, d.quotechar, d.lineterminator)
            if record is not None:
                return self._write(record)
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {_hognose.type_name(row)}") from None
        d = self.dialect
        special = {d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator} - {None}
        out = []
        for field in fields:
            number = isinstance(field, (int, float, complex)) or hasattr(field, "__float__") and not isinstance(field, str)
            quoted = (
                d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
                or d.quoting == QUOTE_STRINGS and isinstance(field, str) or d.quoting == QUOTE_NOTNULL and field is not None
            )
            text = "" if field is None else field if isinstance(field, str) else str(field)
            piece = []
            for c in text:
                if c in special or c == " " and d.delimiter == " ":
                    escape = False
                    if d.quoting == QUOTE_NONE:
                        escape = True
                    elif c == d.quotechar:
                        if d.doublequote:
                            piece.append(c)
                            quoted = True
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    else:
                        quoted = True
                    if escape:
                        if d.escapechar is None:
                            raise Error("need to escape, but no escapechar set")
                        piece.append(d.escapechar)
                piece.append(c)
            if not text and d.delimiter == " " and d.skipinitialspace:
                quoted = True
            if quoted and d.quoting != QUOTE_NONE:
                out.append(d.quotechar + "".join(piece) + d.quotechar)
            else:
                out.append("".join(piece))
        if len(out) == 1 and not out[0]:
            if d.quoting == QUOTE_NONE or d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            out = [d.quotechar * 2]
        return self._write(d.delimiter.join(out) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect=None, **options):
    return _Writer(fileobj, dialect, options)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(self.fieldnames, row))
        known, given = len(self.fieldnames), len(row)
        if known < given:
            made[self.restkey] = row[known:]
        elif known > given:
            for key in self.fieldnames[given:]:
                made[key] = self.restval
        return made

    from types import GenericAlias
    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    from types import GenericAlias
    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


class Sniffer:
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        # The character that stands equally often, and at all, in the most lines.
        lines = [line for line in sample.splitlines() if line]
        best, best_score = None, 0
        candidates = {c for line in lines for c in line if not c.isalnum() and c not in "\"'_."}
        for c in sorted(candidates, key=lambda c: (self.preferred.index(c) if c in self.preferred else 9, c)):
            if delimiters is not None and c not in delimiters:
                continue
            counts = [len(self._outside(line, c)) for line in lines]
            common = max(set(counts), key=counts.count)
            if common and counts.count(common) / len(counts) > max(best_score, 0.6):
                best, best_score = c, counts.count(common) / len(counts)
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = best
        dialect.quotechar = "'" if '"' not in sample and "'" + best in sample else '"'
        dialect.doublequote = dialect.quotechar * 2 in sample
        dialect.skipinitialspace = all((best + " ") in line for line in lines if best in line)
        return dialect

    def _outside(self, line, c):
        quoted, found = False, []
        for at, x in enumerate(line):
            if x == '"':
                quoted = not quoted
            elif x == c and not quoted:
                found.append(at)
        return found

    def has_header(self, sample):
        rows = reader(sample.splitlines(), self.sniff(sample))
        header = next(rows)
        votes = 0
        columns = [row for row, _ in zip(rows, range(20)) if len(row) == len(header)]
        for at, name in enumerate(header):
            kinds = set()
            for row in columns:
                try:
                    complex(row[at])
                    kinds.add(complex)
                except ValueError:
                    kinds.add(len(row[at]))
            if len(kinds) == 1:
                kind = kinds.pop()
                if kind is complex:
                    try:
                        complex(name)
                        votes -= 1
                    except ValueError:
                        votes += 1
                else:
                    votes += 1 if len(name) != kind else -1
        return votes > 0


for _name, _class in (("excel", excel), ("excel-tab", excel_tab), ("unix", unix_dialect)):
    register_dialect(_name, _class)
