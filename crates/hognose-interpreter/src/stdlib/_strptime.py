import re as _re

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


def _any_of(name, words):
    return f"(?P<{name}>{'|'.join(sorted(words, key=len, reverse=True))})"


# What each directive matches; the longest alternative comes first, so that the first match is the right one.
_PATTERNS = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "f": r"(?P<f>[0-9]{1,6})",
    "H": r"(?P<H>2[0-3]|[0-1]\d|\d| \d)",
    "k": r"(?P<H>2[0-3]|[0-1]\d|\d| \d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "l": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
    "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))",
    "A": _any_of("A", DAYS),
    "a": _any_of("a", [d[:3] for d in DAYS]),
    "B": _any_of("B", MONTHS),
    "b": _any_of("b", [m[:3] for m in MONTHS]),
    "h": _any_of("b", [m[:3] for m in MONTHS]),
    "p": r"(?P<p>AM|PM)",
    "Z": r"(?P<Z>UTC|GMT)",
    "%": "%",
}
_COMPOUND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "r": "%I:%M:%S %p", "R": "%H:%M", "T": "%H:%M:%S"}
_cache = {}


def _pattern(format):
    text = _re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    text = _re.sub(r"\s+", r"\\s+", text)
    text = text.replace("'", "['\u02bc]")
    out = []
    at, day_of_month, year = 0, False, False
    while True:
        percent = text.find("%", at)
        if percent < 0:
            out.append(text[at:])
            break
        out.append(text[at:percent])
        directive = text[percent + 1:percent + 2]
        if not directive:
            raise ValueError(f"stray % in format '{format}'")
        if directive in "OE" and text[percent + 2:percent + 3]:
            # A locale's own digits or era, which here are the usual ones.
            percent += 1
            directive = text[percent + 1]
        if directive in _COMPOUND:
            nested = _COMPOUND[directive]
            year = year or "Y" in nested or "y" in nested
            out.append(_re.sub(r"%(.)", lambda m: _PATTERNS[m[1]], nested.replace(" ", r"\s+")))
        elif directive in _PATTERNS:
            day_of_month = day_of_month or directive == "d"
            year = year or directive in "YyG"
            out.append(_PATTERNS[directive])
        else:
            if directive == "\\":
                directive += text[percent + 2:percent + 3]
            shown = {"\\s": " "}.get(directive, directive[-1])
            raise ValueError(f"'{shown}' is a bad directive in format '{format}'")
        at = percent + 2
    if day_of_month and not year:
        import warnings
        warnings.warn(
            "Parsing dates involving a day of month without a year specified is ambiguous\n"
            "and fails to parse leap day. The default behavior will change in Python 3.15\n"
            "to either always raise an exception or to use a different default year (TBD).\n"
            "To avoid trouble, add a specific year to the input & format.\n"
            "See https://github.com/python/cpython/issues/70647.",
            DeprecationWarning,
            stacklevel=5,
        )
    return _re.compile("".join(out), _re.IGNORECASE)


class Found:
    """What a text said: a date, a time, a zone."""

    __slots__ = ("date", "time", "zone")


def _offset(text):
    # The microseconds an offset stands for.
    if text == "Z":
        return 0
    rest = text[1:]
    digits = rest.replace(":", "")
    if ":" in rest:
        whole = rest.partition(".")[0]
        if rest[2] != ":" or len(digits.partition(".")[0]) > 4 and (len(whole) < 6 or whole[5] != ":"):
            raise ValueError(f"Inconsistent use of : in {text}")
    elif len(digits.partition(".")[0]) > 4 and ":" in rest:
        raise ValueError(f"Inconsistent use of : in {text}")
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    micros = seconds * 1_000_000 + int(digits[7:].ljust(6, "0") or 0)
    return -micros if text[0] == "-" else micros


def parse_time(string, format):
    import datetime
    pattern = _cache.get(format)
    if pattern is None:
        pattern = _cache[format] = _pattern(format)
        if len(_cache) > 5:
            del _cache[next(iter(_cache))]
    match = pattern.match(string)
    if not match:
        raise ValueError(f"time data {string!r} does not match format {format!r}")
    if len(string) != match.end():
        raise ValueError(f"unconverted data remains: {string[match.end():]}")
    groups = match.groupdict()

    year = iso_year = iso_week = yearday = weekday = week = None
    month = day = 1
    hour = 0
    sunday = False
    # Of directives for the same thing the last one counts.
    for directive, text in groups.items():
        match directive:
            case "Y":
                year = int(text)
            case "y":
                year = int(text)
                year += 2000 if year <= 68 else 1900
            case "G":
                iso_year = int(text)
            case "m":
                month = int(text)
            case "B":
                month = [m.lower() for m in MONTHS].index(text.lower()) + 1
            case "b":
                month = [m[:3].lower() for m in MONTHS].index(text.lower()) + 1
            case "d":
                day = int(text)
            case "H":
                hour = int(text)
            case "I":
                hour = int(text) % 12
                if groups.get("p", "").lower() == "pm":
                    hour += 12
            case "A":
                weekday = [d.lower() for d in DAYS].index(text.lower())
            case "a":
                weekday = [d[:3].lower() for d in DAYS].index(text.lower())
            case "w":
                weekday = (int(text) - 1) % 7
            case "u":
                weekday = int(text) - 1
            case "j":
                yearday = int(text)
            case "U" | "W":
                week = int(text)
                sunday = directive == "U"
            case "V":
                iso_week = int(text)
    if iso_year is not None:
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_day = False
    if year is None and month == 2 and day == 29:
        year, leap_day = 1904, True
    elif year is None:
        year = 1900
    if yearday is None and weekday is not None:
        if week is not None:
            first = (datetime._ordinal(year, 1, 1) + 6) % 7
            wanted = weekday
            if sunday:
                first, wanted = (first + 1) % 7, (weekday + 1) % 7
            week_zero = (7 - first) % 7
            yearday = 1 + wanted - first if week == 0 else 1 + week_zero + 7 * (week - 1) + wanted
        elif iso_year is not None:
            made = datetime.date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = made.year, made.month, made.day
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if datetime._leap(year) else 365
    if yearday is not None:
        made = datetime.date.fromordinal(yearday - 1 + datetime._ordinal(year, 1, 1))
        year, month, day = made.year, made.month, made.day
    found = Found()
    found.date = (1900 if leap_day else year, month, day)
    fraction = groups.get("f")
    micros = int(fraction.ljust(6, "0")) if fraction else 0
    found.time = (hour, int(groups.get("M", 0)), int(groups.get("S", 0)), micros)
    found.zone = None
    offset = groups.get("z")
    name = groups.get("Z")
    if offset:
        delta = datetime.timedelta(microseconds=_offset(offset))
        found.zone = datetime.timezone(delta, name) if name else datetime.timezone(delta)
    return found


def _plain(fields, directive, flag, width):
    # One directive about a date and a time, as the C library writes it, or None where it has none.
    year, month, day, hour, minute, second, weekday, yearday = fields[:8]

    def pad(number, size, fill="0"):
        if flag == "-":
            return str(number)
        if flag == "_":
            fill = " "
        elif flag == "0":
            fill = "0"
        return str(number).rjust(max(size, width), fill)

    def text(value):
        if flag == "^":
            value = value.upper()
        elif flag == "#":
            value = value.upper() if directive != "p" else value.lower()
        return value.rjust(width, "0" if flag == "0" else " ")

    match directive:
        case "a":
            return text(DAYS[weekday][:3])
        case "A":
            return text(DAYS[weekday])
        case "b" | "h":
            return text(MONTHS[month - 1][:3])
        case "B":
            return text(MONTHS[month - 1])
        case "c":
            return text(f"{DAYS[weekday][:3]} {MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}")
        case "C":
            return pad(year // 100, 2)
        case "d":
            return pad(day, 2)
        case "D" | "x":
            return text(f"{month:02d}/{day:02d}/{year % 100:02d}")
        case "e":
            return pad(day, 2, " ")
        case "F":
            return text(f"{year:04d}-{month:02d}-{day:02d}")
        case "H":
            return pad(hour, 2)
        case "I":
            return pad((hour + 11) % 12 + 1, 2)
        case "j":
            return pad(yearday, 3)
        case "k":
            return pad(hour, 2, " ")
        case "l":
            return pad((hour + 11) % 12 + 1, 2, " ")
        case "m":
            return pad(month, 2)
        case "M":
            return pad(minute, 2)
        case "n":
            return "\n"
        case "t":
            return "\t"
        case "p":
            return text("AM" if hour < 12 else "PM")
        case "P":
            return text("am" if hour < 12 else "pm")
        case "r":
            return text(f"{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}")
        case "R":
            return text(f"{hour:02d}:{minute:02d}")
        case "s":
            import datetime
            days = datetime._ordinal(year, month, day) - datetime._EPOCH
            return pad(days * 86400 + hour * 3600 + minute * 60 + second, 1)
        case "S":
            return pad(second, 2)
        case "T" | "X":
            return text(f"{hour:02d}:{minute:02d}:{second:02d}")
        case "u":
            return pad(weekday + 1, 1)
        case "w":
            return pad((weekday + 1) % 7, 1)
        case "U":
            return pad((yearday + 6 - (weekday + 1) % 7) // 7, 2)
        case "W":
            return pad((yearday + 6 - weekday) // 7, 2)
        case "V" | "G" | "g":
            import datetime
            iso_year, week, _ = datetime.date(year, month, day).isocalendar()
            return pad(week, 2) if directive == "V" else pad(iso_year, 4) if directive == "G" else pad(iso_year % 100, 2)
        case "y":
            return pad(year % 100, 2)
        case "Y":
            return pad(year, 4)
        case "Z":
            return text("UTC")
        case "z":
            return "+0000"
        case "%":
            return "%"
    return None


def format_time(moment, format, fields, micros):
    # `moment` is None for `time.strftime`, which knows no microseconds and has a zone of its own.
    if "%" not in format:
        return format
    out = []
    at, size = 0, len(format)
    while at < size:
        percent = format.find("%", at)
        if percent < 0:
            out.append(format[at:])
            break
        out.append(format[at:percent])
        start = percent
        at = percent + 1
        directive = format[at:at + 1]
        if moment is not None and directive in ("f", "z", "Z", ":"):
            if directive == "f":
                out.append(f"{micros:06d}")
                at += 1
                continue
            if directive == ":" and format[at + 1:at + 2] != "z":
                out.append("%:")
                at += 1
                continue
            if directive == "Z":
                name = moment.tzname() if hasattr(moment, "tzname") else None
                out.append("" if name is None else name)
                at += 1
                continue
            separator = ":" if directive == ":" else ""
            at += len(directive) + len(separator)
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            if offset is not None:
                from datetime import _offset_text
                out.append(_offset_text(offset, separator))
            continue
        flag = ""
        while at < size and format[at] in "-_0^#":
            flag = format[at]
            at += 1
        width = 0
        while at < size and format[at].isascii() and format[at].isdigit():
            width = min(width * 10 + int(format[at]), 1000)
            at += 1
        if at < size and format[at] in "EO":
            at += 1
        if at >= size:
            out.append(format[start:])
            break
        made = _plain(fields, format[at], flag, width)
        at += 1
        out.append(format[start:at] if made is None else made)
    return "".join(out)
