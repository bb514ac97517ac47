import os.path as _path
import re as _re
from bisect import bisect_right as _bisect_right
from datetime import datetime as _datetime, timedelta as _timedelta, tzinfo as _tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

_DEFAULT_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_EPOCH = _datetime(1970, 1, 1)
# The data of UTC, which is there where the host granted none.
_UTC = (b"TZif2" + bytes(34) + b"\1\0\0\0\4" + bytes(6) + b"UTC\0") * 2 + b"\nUTC0\n"

TZPATH = _DEFAULT_PATH


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""


def reset_tzpath(to=None):
    """Reset global TZPATH."""
    global TZPATH
    if to is None:
        TZPATH = _DEFAULT_PATH
        return
    if isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    relative = [path for path in to if not _path.isabs(path)]
    if relative:
        raise ValueError("Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(relative))
    TZPATH = tuple(to)


def _found_file(key):
    # Where the data of a zone is, or None.
    if _path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = _path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if _path.normpath(_path.join("/_/_", normal)) == "/_/_" or not _path.normpath(_path.join("/_/_", normal)).startswith("/_/_/"):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    for folder in TZPATH:
        file = _path.join(folder, key)
        if _path.isfile(file):
            return file
    return None


def available_timezones():
    """Returns a set containing all available time zones.

    The zones are those whose data is on TZPATH, and UTC."""
    import os

    found = {"UTC"}
    for root in TZPATH:
        if not _path.isdir(root):
            continue
        for folder, folders, files in os.walk(root):
            if folder == root:
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for name in files:
                file = _path.join(folder, name)
                with open(file, "rb") as data:
                    if data.read(4) == b"TZif":
                        found.add(_path.relpath(file, root))
    found.discard("posixrules")
    return found


class _Kind:
    # A kind of local time.
    __slots__ = ("utcoff", "dstoff", "tzname")

    def __init__(self, utcoff, dstoff, tzname):
        self.utcoff = _timedelta(seconds=utcoff)
        self.dstoff = _timedelta(seconds=dstoff)
        self.tzname = tzname


_NOTHING = _Kind(0, 0, None)
_NOTHING.utcoff = _NOTHING.dstoff = None


def _seconds(moment):
    delta = moment - _EPOCH
    return delta.days * 86400 + delta.seconds


class ZoneInfo(_tzinfo):
    _cache = {}

    def __new__(cls, /, *args, **keywords):
        (key,) = _one_argument("ZoneInfo", args, keywords)
        try:
            found = cls._cache.get(key)
        except TypeError:
            found = None
        if found is None:
            found = cls._cache[key] = cls._from_key(key)
        return found

    def __init_subclass__(cls):
        cls._cache = {}

    @classmethod
    def _from_key(cls, key):
        if not isinstance(key, (str, bytes)) and not hasattr(key, "__fspath__"):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        file = _found_file(key)
        if file is not None:
            with open(file, "rb") as data:
                return cls._made(data.read(), key)
        if key == "UTC":
            return cls._made(_UTC, key)
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")

    @classmethod
    def no_cache(cls, key):
        """Get a new instance of ZoneInfo, bypassing the cache."""
        made = cls._from_key(key)
        made._pickled_by_key = False
        return made

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """Create a ZoneInfo file from a file object."""
        made = cls._made(fobj.read(), key)
        made._source = repr(fobj)
        return made

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Clear the ZoneInfo cache."""
        if only_keys is None:
            cls._cache.clear()
        else:
            for key in only_keys:
                cls._cache.pop(key, None)

    @classmethod
    def _made(cls, data, key):
        self = _tzinfo.__new__(cls)
        self._key = key
        self._source = None
        self._pickled_by_key = True
        self._read(data)
        return self

    @property
    def key(self):
        return self._key

    def _read(self, data):
        if data[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        version = data[4:5]
        counts, at = _counts(data, 0), 44
        size = 4
        if version != b"\0":
            # The first part is of 32 bits; it is followed by one of 64.
            isutcs, isstds, leaps, times, kinds, characters = counts
            at += times * 5 + kinds * 6 + characters + leaps * 8 + isstds + isutcs
            counts, at, size = _counts(data, at), at + 44, 8
        isutcs, isstds, leaps, times, kinds, characters = counts
        self._at_utc = [int.from_bytes(data[at + n * size:at + (n + 1) * size], "big", signed=True) for n in range(times)]
        at += times * size
        which = list(data[at:at + times])
        at += times
        offsets, summer, names = [], [], []
        for n in range(kinds):
            record = data[at + n * 6:at + n * 6 + 6]
            offsets.append(int.from_bytes(record[:4], "big", signed=True))
            summer.append(record[4])
            names.append(record[5])
        at += kinds * 6
        texts = data[at:at + characters]
        at += characters + leaps * (size + 4) + isstds + isutcs
        saved = _saved(which, offsets, summer)
        all_kinds = [_Kind(offset, save, texts[name:texts.index(b"\0", name)].decode())
                     for offset, save, name in zip(offsets, saved, names)]
        self._kinds = [all_kinds[n] for n in which]
        standard = [kind for kind, dst in zip(all_kinds, summer) if not dst]
        self._before = standard[0] if standard else all_kinds[0] if all_kinds else _NOTHING
        self._at_wall = _wall_times(self._at_utc, which, offsets)
        rule = data[at:].strip(b"\n").decode() if size == 8 else ""
        if rule:
            self._after = _rule(rule)
        elif not all_kinds:
            raise ValueError("No time zone information found.")
        else:
            self._after = self._kinds[-1] if self._kinds else all_kinds[-1]
        self._fixed = not self._kinds and isinstance(self._after, _Kind)

    def _kind(self, dt):
        if dt is None:
            return self._after if self._fixed else _NOTHING
        seconds = _seconds(dt.replace(tzinfo=None))
        walls = self._at_wall[dt.fold]
        if walls and seconds < walls[0]:
            return self._before
        if not walls or seconds > walls[-1]:
            if isinstance(self._after, _Kind):
                return self._after
            return self._after.at_wall(seconds, dt.year, dt.fold)
        return self._kinds[_bisect_right(walls, seconds) - 1]

    def utcoffset(self, dt, /):
        """Retrieve a timedelta representing the UTC offset in a zone at the given datetime."""
        return self._kind(dt).utcoff

    def dst(self, dt, /):
        """Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime."""
        return self._kind(dt).dstoff

    def tzname(self, dt, /):
        """Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime."""
        return self._kind(dt).tzname

    def fromutc(self, dt, /):
        """Given a datetime with local time in UTC, retrieve an adjusted datetime in local time."""
        if not isinstance(dt, _datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        seconds = _seconds(dt.replace(tzinfo=None))
        times = self._at_utc
        fold = 0
        if times and seconds < times[0]:
            kind = self._before
        elif (not times or seconds > times[-1]) and not isinstance(self._after, _Kind):
            kind, fold = self._after.at_utc(seconds, dt.year)
        elif not times:
            kind = self._after
        else:
            at = _bisect_right(times, seconds)
            before = self._kinds[at - 2] if at > 1 else self._before
            kind = self._kinds[at - 1]
            fold = int((before.utcoff - kind.utcoff).total_seconds() > seconds - times[at - 1])
        dt += kind.utcoff
        return dt.replace(fold=1) if fold else dt

    def __str__(self):
        return repr(self) if self._key is None else f"{self._key}"

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"{name}(key={self._key!r})" if self._key is not None else f"{name}.from_file({self._source})"

    def __reduce__(self):
        return self._unpickle, (self._key, self._pickled_by_key)

    @classmethod
    def _unpickle(cls, key, by_key, /):
        return cls(key) if by_key else cls.no_cache(key)


def _one_argument(name, args, keywords):
    if len(args) + len(keywords) > 1:
        raise TypeError(f"{name}() takes at most 1 argument ({len(args) + len(keywords)} given)")
    if args:
        return args
    if "key" not in keywords:
        raise TypeError(f"{name}() missing required argument 'key' (pos 1)")
    return (keywords["key"],)


def _counts(data, at):
    return [int.from_bytes(data[at + 20 + n * 4:at + 24 + n * 4], "big") for n in range(6)]


def _saved(which, offsets, summer):
    # How much summer time each kind has: what it differs by from the standard time before or behind it, or else an hour.
    saved = [0] * len(offsets)
    for at in range(1, len(which)):
        kind = which[at]
        if not summer[kind] or saved[kind]:
            continue
        before = which[at - 1]
        save = 0 if summer[before] else offsets[kind] - offsets[before]
        if not save and at < len(which) - 1:
            behind = which[at + 1]
            if summer[behind]:
                continue
            save = offsets[kind] - offsets[behind]
        saved[kind] = save
    return [save or 3600 if dst else 0 for save, dst in zip(saved, summer)]


def _wall_times(times, which, offsets):
    # When each change is by the clock on the wall: the first and the second time it shows that.
    first, second = [], []
    for at, moment in enumerate(times):
        after = offsets[which[at]]
        before = offsets[which[at - 1]] if at else offsets[0]
        first.append(moment + max(before, after))
        second.append(moment + min(before, after))
    return first, second


# Rules for the time behind the last change: "CET-1CEST,M3.5.0,M10.5.0/3".

_NAME = r"(<[A-Za-z0-9+-]+>|[A-Za-z]+)"
_OFFSET = r"([+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)"
_RULE = _re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?(?:,([^,]+),([^,]+))?)?")


_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _duration(text, sign=1):
    if text[:1] in ("+", "-"):
        sign = -sign if text[0] == "-" else sign
        text = text[1:]
    hours, minutes, seconds = ([int(part) for part in text.split(":")] + [0, 0])[:3]
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _rule(text):
    match = _RULE.fullmatch(text)
    if match is None:
        raise ValueError(f"Malformed TZ string: {text}")
    name, offset, summer_name, summer_offset, start, end = match.groups()
    offset = _duration(offset, -1)
    standard = _Kind(offset, 0, name.strip("<>"))
    if summer_name is None:
        return standard
    summer = _duration(summer_offset, -1) if summer_offset else offset + 3600
    return _Rule(standard, _Kind(summer, summer - offset, summer_name.strip("<>")), _day(start), _day(end))


def _day(text):
    # A function from a year to the seconds by the clock on the wall.
    day, _, time = text.partition("/")
    seconds = _duration(time) if time else 7200
    if day[0] == "M":
        month, week, weekday = map(int, day[1:].split("."))

        def moment(year):
            first = _datetime(year, month, 1)
            at = (weekday - first.isoweekday()) % 7 + (week - 1) * 7
            if at >= _LENGTHS[month] + (month == 2 and _is_leap(year)):
                at -= 7
            return _seconds(first) + at * 86400 + seconds

        return moment
    julian = day[0] == "J"
    number = int(day[1:] if julian else day)

    def moment(year):
        # As CPython counts them: from one, and with the leap day from the day before it on.
        at = number - 1 + (julian and number >= 59 and _is_leap(year))
        return _seconds(_datetime(year, 1, 1)) + at * 86400 + seconds

    return moment


class _Rule:
    # Summer time from one day of each year to another.
    def __init__(self, standard, summer, start, end):
        self.standard = standard
        self.summer = summer
        self.start = start
        self.end = end
        self.save = int(summer.dstoff.total_seconds())
        self.offset = int(standard.utcoff.total_seconds())

    def at_wall(self, seconds, year, fold):
        start, end = self.start(year), self.end(year)
        # In the hour that is shown twice, and the one left out, fold tells which is meant.
        if fold == (self.save >= 0):
            end -= self.save
        else:
            start += self.save
        summer = start <= seconds < end if start < end else not end <= seconds < start
        return self.summer if summer else self.standard

    def at_utc(self, seconds, year):
        start = self.start(year) - self.offset
        end = self.end(year) - self.offset - self.save
        summer = start <= seconds < end if start < end else not end <= seconds < start
        change = end if self.save > 0 else start
        fold = int(0 <= seconds - change < abs(self.save))
        return (self.summer if summer else self.standard), fold
