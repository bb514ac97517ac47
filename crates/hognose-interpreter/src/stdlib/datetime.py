import _hognose
from _datetime import know as _know, timedelta_of as _delta_of
from operator import attrgetter as _attrgetter, index as _index

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR, MAXYEAR = 1, 9999

_builtin = _hognose.builtin_class
_MAX_ORDINAL = 3652059
_EPOCH = 719163  # the ordinal of 1970-01-01
_DAY = 86_400_000_000  # in microseconds
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MISSING = object()


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    return 29 if month == 2 and _leap(year) else _MONTH_DAYS[month]


def _ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE[month] + day
    return days + 1 if month > 2 and _leap(year) else days


def _from_ordinal(ordinal):
    # By eras of 400 years that begin on the first of March of the year 0.
    days = ordinal + 305
    era, doe = divmod(days, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    day = doy - (153 * mp + 2) // 5 + 1
    month = mp + 3 if mp < 10 else mp - 9
    return yoe + era * 400 + (month <= 2), month, day


def _first_iso_monday(year):
    # The Monday of the week that has the year's first Thursday.
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_ordinal(year, week, day):
    # As fromisocalendar: a fault is told by its message.
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in 1..9999, not {year}")
    if not 0 < week < 53:
        first = (_ordinal(year, 1, 1) + 6) % 7
        if week != 53 or not (first == 3 or first == 2 and _leap(year)):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _first_iso_monday(year) + (week - 1) * 7 + day - 1


def _check_int(value):
    return value if type(value) is int else _index(value)


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"year must be in 1..9999, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    last = _days_in(year, month)
    if not 1 <= day <= last:
        raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {year}")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError(f"hour must be in 0..23, not {hour}")
    if not 0 <= minute <= 59:
        raise ValueError(f"minute must be in 0..59, not {minute}")
    if not 0 <= second <= 59:
        raise ValueError(f"second must be in 0..59, not {second}")
    if not 0 <= microsecond <= 999999:
        raise ValueError(f"microsecond must be in 0..999999, not {microsecond}")
    if fold != 0 and fold != 1:
        raise ValueError(f"fold must be either 0 or 1, not {fold}")


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_hognose.type_name(zone)}'")


def _check_offset(offset, name):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{_hognose.type_name(offset)}'")
    if not -_DAY < offset._total < _DAY:
        raise _far_offset(offset)
    return offset


def _far_offset(offset):
    return ValueError(
        "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not " + repr(offset)
    )


def _is_bytes(value, sizes):
    return isinstance(value, (bytes, str)) and len(value) in sizes


def _fit(arguments, keywords, names, most, required=0):
    # Arguments by position and by name as a tuple, with the complaints of a constructor in C.
    given = len(arguments) + len(keywords)
    if len(arguments) > most or given > len(names):
        kind = "positional " if most < len(names) else "" if arguments else "keyword "
        raise TypeError(f"function takes at most {most if arguments else len(names)} {kind}arguments ({given} given)")
    values = list(arguments) + [_MISSING] * (len(names) - len(arguments))
    for name in keywords:
        if name not in names:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        at = names.index(name)
        if values[at] is not _MISSING:
            raise TypeError(f"argument for function given by name ('{name}') and position ({at + 1})")
        values[at] = keywords[name]
    for at in range(required):
        if values[at] is _MISSING:
            raise TypeError(f"function missing required argument '{names[at]}' (pos {at + 1})")
    return values


def _round_half_even(numerator, denominator):
    quotient, rest = divmod(numerator, denominator)
    twice = 2 * rest
    if twice > denominator or twice == denominator and quotient & 1:
        quotient += 1
    return quotient


def _offset_text(offset, separator=":"):
    # "+HH:MM[:SS[.ffffff]]"
    total = offset._total
    sign = "+"
    if total < 0:
        sign, total = "-", -total
    seconds, micros = divmod(total, 1_000_000)
    minutes, second = divmod(seconds, 60)
    text = f"{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}"
    if second or micros:
        text += f"{separator}{second:02d}"
        if micros:
            text += f".{micros:06d}"
    return text


@_builtin
class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __module__ = "datetime"
    __slots__ = ("_total",)

    @_hognose.at_once("_datetime.new_timedelta")
    def __new__(cls, /, *args, **kwargs):
        if args and len(args) + len(kwargs) > 7:
            raise TypeError(f"__new__() takes at most 7 arguments ({len(args) + len(kwargs)} given)")
        total, fraction = 0, 0.0
        names = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")
        values = dict(zip(names, args))
        for name, value in kwargs.items():
            if name not in names:
                raise TypeError(f"__new__() got an unexpected keyword argument '{name}'")
            if name in values:
                raise TypeError(f"argument for __new__() given by name ('{name}') and position ({names.index(name) + 1})")
            values[name] = value
        # From the smallest unit to the largest, so that fractions add up as CPython's do.
        for name in ("microseconds", "milliseconds", "seconds", "minutes", "hours", "days", "weeks"):
            if name not in values:
                continue
            value = values[name]
            unit = _UNITS[name]
            if isinstance(value, int):
                total += int(value) * unit
            elif isinstance(value, float):
                value = float(value)
                whole = int(value)
                part = value - whole
                total += whole * unit
                if part:
                    part *= unit
                    whole = int(part)
                    total += whole
                    fraction += part - whole
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {_hognose.type_name(value)}")
        if fraction:
            # Half goes to the even one of the whole number's neighbours.
            whole = round(fraction)
            if abs(fraction - whole) == 0.5:
                whole = 2 * round((fraction + (total & 1)) * 0.5) - (total & 1)
            total += whole
        return _new_delta(total, cls)

    @property
    @_hognose.at_once("_datetime.days")
    def days(self):
        """Number of days."""
        return self._total // _DAY

    @property
    @_hognose.at_once("_datetime.seconds")
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._total // 1_000_000 % 86400

    @property
    @_hognose.at_once("_datetime.microseconds")
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._total % 1_000_000

    @_hognose.at_once("_datetime.total_seconds")
    def total_seconds(self):
        """Total seconds in the duration."""
        return self._total / 1_000_000

    def __repr__(self):
        parts = []
        if self.days:
            parts.append(f"days={self.days}")
        if self.seconds:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds:
            parts.append(f"microseconds={self.microseconds}")
        return f"{_hognose.type_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        days, rest = divmod(self._total, _DAY)
        seconds, micros = divmod(rest, 1_000_000)
        text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if days:
            text = f"{days} day{'' if days in (1, -1) else 's'}, {text}"
        return f"{text}.{micros:06d}" if micros else text

    @_hognose.at_once("_datetime.plus")
    def __add__(self, value, /):
        if isinstance(value, timedelta):
            return _delta_of(self._total + value._total, timedelta)
        return NotImplemented

    def __radd__(self, value, /):
        if isinstance(value, timedelta):
            return _delta_of(value._total + self._total, timedelta)
        return NotImplemented

    @_hognose.at_once("_datetime.minus")
    def __sub__(self, value, /):
        if isinstance(value, timedelta):
            return _delta_of(self._total - value._total, timedelta)
        return NotImplemented

    def __rsub__(self, value, /):
        if isinstance(value, timedelta):
            return _delta_of(value._total - self._total, timedelta)
        return NotImplemented

    @_hognose.at_once("_datetime.negated")
    def __neg__(self, /):
        return _new_delta(-self._total)

    def __pos__(self, /):
        return _new_delta(self._total)

    def __abs__(self, /):
        return _new_delta(abs(self._total))

    @_hognose.at_once("_datetime.times")
    def __mul__(self, value, /):
        if isinstance(value, int):
            return _new_delta(self._total * int(value))
        if isinstance(value, float):
            numerator, denominator = value.as_integer_ratio()
            return _new_delta(_round_half_even(self._total * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    @_hognose.at_once("_datetime.parts")
    def __floordiv__(self, value, /):
        if isinstance(value, timedelta):
            return self._total // _divisor(value._total)
        if isinstance(value, int):
            return _new_delta(self._total // _divisor(int(value)))
        return NotImplemented

    def __truediv__(self, value, /):
        if isinstance(value, timedelta):
            return self._total / _divisor(value._total)
        if isinstance(value, int):
            divisor = _divisor(int(value))
            return _new_delta(_round_half_even(self._total if divisor > 0 else -self._total, abs(divisor)))
        if isinstance(value, float):
            numerator, denominator = value.as_integer_ratio()
            above = self._total * denominator
            numerator = _divisor(numerator)
            return _new_delta(_round_half_even(above if numerator > 0 else -above, abs(numerator)))
        return NotImplemented

    def __mod__(self, value, /):
        if isinstance(value, timedelta):
            return _new_delta(self._total % _divisor(value._total))
        return NotImplemented

    def __divmod__(self, value, /):
        if isinstance(value, timedelta):
            quotient, rest = divmod(self._total, _divisor(value._total))
            return quotient, _new_delta(rest)
        return NotImplemented

    def __rfloordiv__(self, value, /):
        return NotImplemented

    def __rtruediv__(self, value, /):
        return NotImplemented

    def __rmod__(self, value, /):
        return NotImplemented

    def __rdivmod__(self, value, /):
        return NotImplemented

    @_hognose.at_once("_datetime.equal")
    def __eq__(self, value, /):
        return self._total == value._total if isinstance(value, timedelta) else NotImplemented

    @_hognose.at_once("_datetime.unequal")
    def __ne__(self, value, /):
        return self._total != value._total if isinstance(value, timedelta) else NotImplemented

    @_hognose.at_once("_datetime.less")
    def __lt__(self, value, /):
        return self._total < value._total if isinstance(value, timedelta) else NotImplemented

    @_hognose.at_once("_datetime.at_most")
    def __le__(self, value, /):
        return self._total <= value._total if isinstance(value, timedelta) else NotImplemented

    @_hognose.at_once("_datetime.greater")
    def __gt__(self, value, /):
        return self._total > value._total if isinstance(value, timedelta) else NotImplemented

    @_hognose.at_once("_datetime.at_least")
    def __ge__(self, value, /):
        return self._total >= value._total if isinstance(value, timedelta) else NotImplemented

    def __hash__(self, /):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self, /):
        return self._total != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


def _divisor(number):
    if number == 0:
        raise ZeroDivisionError("division by zero")
    return number


_UNITS = {
    "microseconds": 1,
    "milliseconds": 1000,
    "seconds": 1_000_000,
    "minutes": 60_000_000,
    "hours": 3_600_000_000,
    "days": _DAY,
    "weeks": 7 * _DAY,
}


def _new_delta(total, cls=timedelta):
    return _delta_of(total, cls)


@_builtin
class tzinfo:
    """Abstract base class for time zone info objects."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt, /):
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt._tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - summer
        if delta:
            dt = dt + delta
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", None)
        return type(self), arguments() if arguments is not None else (), self.__getstate__() or None


def _zone_argument(dt, name):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {_hognose.type_name(dt)}")


@_builtin
class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __module__ = "datetime"
    __slots__ = ("_offset", "_name")

    def __new__(cls, /, *args, **kwargs):
        given = len(args) + len(kwargs)
        if given > 2:
            raise TypeError(f"timezone() takes at most 2 {'' if args else 'keyword '}arguments ({given} given)")
        values = dict(zip(("offset", "name"), args))
        for key, value in kwargs.items():
            if key not in ("offset", "name"):
                raise TypeError(f"timezone() got an unexpected keyword argument '{key}'")
            if key in values:
                raise TypeError(f"argument for timezone() given by name ('{key}') and position ({1 + (key == 'name')})")
            values[key] = value
        if "offset" not in values:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        offset, name = values["offset"], values.get("name", _MISSING)
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {_hognose.argument_type(offset)}")
        if name is not _MISSING and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {_hognose.argument_type(name)}")
        if name is _MISSING and not offset._total:
            return UTC
        if not -_DAY < offset._total < _DAY:
            raise _far_offset(offset)
        return _new_zone(offset, None if name is _MISSING else name)

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        _zone_argument(dt, "utcoffset")
        return self._offset

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        _zone_argument(dt, "tzname")
        return str(self)

    def dst(self, dt, /):
        """Return None."""
        _zone_argument(dt, "dst")
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt._tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, value, /):
        return self._offset == value._offset if isinstance(value, timezone) else NotImplemented

    def __ne__(self, value, /):
        return self._offset != value._offset if isinstance(value, timezone) else NotImplemented

    def __hash__(self, /):
        return hash(self._offset)

    def __repr__(self):
        if self is UTC:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset._total else "UTC"

    def __reduce__(self):
        return timezone, self.__getinitargs__(), None

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


def _new_zone(offset, name):
    self = object.__new__(timezone)
    self._offset = offset
    self._name = name
    return self


@_builtin
class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday))
or via the object attributes as named in the above tuple."""

    __module__ = "datetime"
    __slots__ = ()

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


@_builtin
class date:
    """date(year, month, day) --> date object"""

    __module__ = "datetime"
    __slots__ = ("_year", "_month", "_day", "_hash")

    @_hognose.at_once("_datetime.new_date")
    def __new__(cls, /, *args, **kwargs):
        if len(args) == 3 and not kwargs:
            year, month, day = args
        elif len(args) == 1 and not kwargs and _is_bytes(args[0], (4,)):
            return _date_from_state(cls, args[0])
        else:
            if len(args) > 3:
                raise TypeError(f"function takes at most 3 arguments ({len(args) + len(kwargs)} given)")
            year, month, day = _fit(args, kwargs, ("year", "month", "day"), 3, 3)
        year, month, day = _check_int(year), _check_int(month), _check_int(day)
        _check_date(year, month, day)
        return _new_date(year, month, day, cls)

    year = property(_attrgetter("_year"))
    month = property(_attrgetter("_month"))
    day = property(_attrgetter("_day"))

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time."""
        micros = _stamp_micros(timestamp, floor=True)
        year, month, day = _from_stamp_days(micros // _DAY)
        return cls(year, month, day)

    @classmethod
    @_hognose.at_once("_datetime.of_ordinal")
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = _from_ordinal(ordinal)
        return cls(year, month, day)

    @classmethod
    @_hognose.at_once("_datetime.of_iso_date")
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_iso_date(string)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """int, int, int -> Construct a date from the ISO year, week number and weekday.

This is the inverse of the function date.isocalendar()"""
        ordinal = _iso_ordinal(_index(year), _index(week), _index(day))
        if not 1 <= ordinal <= _MAX_ORDINAL:
            raise ValueError("ordinal must be >= 1" if ordinal < 1 else f"year must be in 1..9999, not {year + 1}")
        year, month, day = _from_ordinal(ordinal)
        return cls(year, month, day)

    @classmethod
    def strptime(cls, string, format, /):
        """string, format -> new date parsed from a string (like time.strptime())."""
        found = _strptime_arguments(string, format)
        return cls(*found.date)

    def ctime(self):
        """Return ctime() style string."""
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    @_hognose.at_once("_datetime.text")
    def strftime(self, /, format):
        """format -> strftime() style string."""
        return _strftime(self, format, self.timetuple(), 0)

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_hognose.argument_type(format)}")
        return self.strftime(format) if format else str(self)

    @_hognose.at_once("_datetime.iso_date")
    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"{_hognose.type_name(self)}({self._year}, {self._month}, {self._day})"

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _struct_time(self, 0, 0, 0, -1)

    @_hognose.at_once("_datetime.ordinal")
    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return _ordinal(self._year, self._month, self._day)

    @_hognose.at_once("_datetime.weekday")
    def weekday(self):
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return (self.toordinal() + 6) % 7

    @_hognose.at_once("_datetime.iso_weekday")
    def isoweekday(self):
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        year = self._year
        today = _ordinal(year, self._month, self._day)
        week, day = divmod(today - _first_iso_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_monday(year), 7)
        elif week >= 52 and today >= _first_iso_monday(year + 1):
            year += 1
            week = 0
        return tuple.__new__(IsoCalendarDate, (year, week + 1, day + 1))

    @_hognose.at_once("_datetime.replaced")
    def replace(self, /, *args, **kwargs):
        """Return date with new specified fields."""
        values = _replacements("replace", args, kwargs, ("year", "month", "day"), 3)
        defaults = (self._year, self._month, self._day)
        return type(self)(*[d if v is _MISSING else v for v, d in zip(values, defaults)])

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    @_hognose.at_once("_datetime.plus")
    def __add__(self, value, /):
        if isinstance(value, timedelta):
            ordinal = _ordinal(self._year, self._month, self._day) + value._total // _DAY
            if not 1 <= ordinal <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            cls = type(self)
            if cls is date:
                return _new_date(*_from_ordinal(ordinal), cls)
            return cls(*_from_ordinal(ordinal))
        return NotImplemented

    __radd__ = __add__

    @_hognose.at_once("_datetime.minus")
    def __sub__(self, value, /):
        if isinstance(value, timedelta):
            ordinal = _ordinal(self._year, self._month, self._day) - value._total // _DAY
            if not 1 <= ordinal <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            cls = type(self)
            if cls is date:
                return _new_date(*_from_ordinal(ordinal), cls)
            return cls(*_from_ordinal(ordinal))
        if isinstance(value, date) and not isinstance(value, datetime):
            return _new_delta((self.toordinal() - value.toordinal()) * _DAY)
        return NotImplemented

    def __rsub__(self, value, /):
        return NotImplemented

    def _key(self):
        return self._year * 512 + self._month * 32 + self._day

    @_hognose.at_once("_datetime.equal")
    def __eq__(self, value, /):
        return self._key() == value._key() if _is_date(value) else NotImplemented

    @_hognose.at_once("_datetime.unequal")
    def __ne__(self, value, /):
        return self._key() != value._key() if _is_date(value) else NotImplemented

    @_hognose.at_once("_datetime.less")
    def __lt__(self, value, /):
        return self._key() < value._key() if _is_date(value) else NotImplemented

    @_hognose.at_once("_datetime.at_most")
    def __le__(self, value, /):
        return self._key() <= value._key() if _is_date(value) else NotImplemented

    @_hognose.at_once("_datetime.greater")
    def __gt__(self, value, /):
        return self._key() > value._key() if _is_date(value) else NotImplemented

    @_hognose.at_once("_datetime.at_least")
    def __ge__(self, value, /):
        return self._key() >= value._key() if _is_date(value) else NotImplemented

    @_hognose.at_once("_datetime.known_hash")
    def __hash__(self, /):
        if self._hash is None:
            self._hash = hash(_date_state(self))
        return self._hash

    def __reduce__(self):
        return type(self), (_date_state(self),)


def _is_date(value):
    return isinstance(value, date) and not isinstance(value, datetime)


def _new_date(year, month, day, cls=date):
    self = object.__new__(cls)
    self._year = year
    self._month = month
    self._day = day
    self._hash = None
    return self


def _date_state(d):
    return bytes((d._year >> 8, d._year & 255, d._month, d._day))


def _state_bytes(state):
    return state.encode("latin-1") if isinstance(state, str) else state


def _date_from_state(cls, state):
    state = _state_bytes(state)
    year = state[0] * 256 + state[1]
    _check_date(year, state[2], state[3])
    return _new_date(year, state[2], state[3], cls)


def _replacements(function, args, kwargs, names, most):
    if len(args) > most:
        kind = "positional " if most < len(names) else ""
        raise TypeError(f"{function}() takes at most {most} {kind}arguments ({len(args) + len(kwargs)} given)")
    values = list(args) + [_MISSING] * (len(names) - len(args))
    for name in kwargs:
        if name not in names:
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")
        at = names.index(name)
        if values[at] is not _MISSING:
            raise TypeError(f"argument for {function}() given by name ('{name}') and position ({at + 1})")
        values[at] = kwargs[name]
    return values


@_builtin
class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints."""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hash")

    @_hognose.at_once("_datetime.new_time")
    def __new__(cls, /, *args, **kwargs):
        if args and isinstance(args[0], (bytes, str)) and _is_bytes(args[0], (6,)) and len(args) < 3:
            return _time_from_state(cls, *args)
        names = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
        values = _fit(args, kwargs, names, 5)
        numbers = [0 if v is _MISSING else _check_int(v) for v in values[:4]]
        zone = None if values[4] is _MISSING else values[4]
        fold = 0 if values[5] is _MISSING else _check_int(values[5])
        _check_zone(zone)
        _check_time(*numbers, fold)
        return _new_time(*numbers, zone, fold, cls)

    hour = property(_attrgetter("_hour"))
    minute = property(_attrgetter("_minute"))
    second = property(_attrgetter("_second"))
    microsecond = property(_attrgetter("_microsecond"))
    tzinfo = property(_attrgetter("_tzinfo"))
    fold = property(_attrgetter("_fold"))

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a time from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        text = string[1:] if string.startswith("T") else string
        parts = _parse_iso_time(text)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        hour, minute, second, micros, zone, midnight = parts
        return cls(0 if midnight else hour, minute, second, micros, zone)

    @classmethod
    def strptime(cls, string, format, /):
        """string, format -> new time parsed from a string (like time.strptime())."""
        found = _strptime_arguments(string, format)
        return cls(*found.time, found.zone)

    def isoformat(self, /, timespec="auto"):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].

The optional argument timespec specifies the number of additional terms of the
time to include. Valid options are 'auto', 'hours', 'minutes', 'seconds',
'milliseconds' and 'microseconds'."""
        text = _clock_text(self, timespec, "isoformat")
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def strftime(self, /, format):
        """format -> strftime() style string."""
        from time import struct_time
        return _strftime(self, format, struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)), self._microsecond)

    __format__ = date.__format__

    def __repr__(self):
        text = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            text += f", {self._second}"
        if self._microsecond:
            text += f", {self._microsecond}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_hognose.type_name(self)}({text})"

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return None if self._tzinfo is None else _check_offset(self._tzinfo.utcoffset(None), "utcoffset")

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return None if self._tzinfo is None else _check_offset(self._tzinfo.dst(None), "dst")

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(None))

    def replace(self, /, *args, **kwargs):
        """Return time with new specified fields."""
        names = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
        values = _replacements("replace", args, kwargs, names, 5)
        defaults = (self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold)
        values = [d if v is _MISSING else v for v, d in zip(values, defaults)]
        return type(self)(*values[:5], fold=values[5])

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    def _pair(self, other, equality):
        # The two as numbers to compare, or None where they cannot be.
        if self._tzinfo is other._tzinfo:
            return self._micros(), other._micros()
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        if mine is None or mine == its:
            return self._micros(), other._micros()
        return self._micros() - mine._total, other._micros() - its._total

    def __eq__(self, value, /):
        if not isinstance(value, time):
            return NotImplemented
        pair = self._pair(value, True)
        return pair is not None and pair[0] == pair[1]

    def __ne__(self, value, /):
        if not isinstance(value, time):
            return NotImplemented
        pair = self._pair(value, True)
        return pair is None or pair[0] != pair[1]

    def __lt__(self, value, /):
        if not isinstance(value, time):
            return NotImplemented
        a, b = self._pair(value, False)
        return a < b

    def __le__(self, value, /):
        if not isinstance(value, time):
            return NotImplemented
        a, b = self._pair(value, False)
        return a <= b

    def __gt__(self, value, /):
        if not isinstance(value, time):
            return NotImplemented
        a, b = self._pair(value, False)
        return a > b

    def __ge__(self, value, /):
        if not isinstance(value, time):
            return NotImplemented
        a, b = self._pair(value, False)
        return a >= b

    def __hash__(self, /):
        if self._hash is None:
            plain = self.replace(fold=0) if self._fold else self
            offset = plain.utcoffset()
            if offset is None:
                self._hash = hash(_time_state(plain, 0))
            else:
                micros = self._micros() - offset._total
                self._hash = hash(micros)
        return self._hash

    def __reduce_ex__(self, protocol, /):
        state = _time_state(self, self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _new_time(hour, minute, second, microsecond, zone, fold, cls):
    self = object.__new__(cls)
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = zone
    self._fold = fold
    self._hash = None
    return self


def _time_state(t, fold):
    micros = t._microsecond
    return bytes((t._hour | fold << 7, t._minute, t._second, micros >> 16, micros >> 8 & 255, micros & 255))


def _time_from_state(cls, state, zone=None):
    state = _state_bytes(state)
    _check_zone(zone)
    micros = state[3] << 16 | state[4] << 8 | state[5]
    numbers = (state[0] & 127, state[1], state[2], micros)
    _check_time(*numbers, 0)
    return _new_time(*numbers, zone, state[0] >> 7, cls)


def _check_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_hognose.type_name(name)}'")
    return name


def _clock_text(t, timespec, function):
    if not isinstance(timespec, str):
        raise TypeError(f"{function}() argument must be str, not {_hognose.argument_type(timespec)}")
    if timespec == "auto":
        timespec = "microseconds" if t._microsecond else "seconds"
    text = f"{t._hour:02d}"
    if timespec == "hours":
        return text
    text += f":{t._minute:02d}"
    if timespec == "minutes":
        return text
    text += f":{t._second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{t._microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{t._microsecond:06d}"
    raise ValueError("Unknown timespec value")


@_builtin
class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints."""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    @_hognose.at_once("_datetime.new_datetime")
    def __new__(cls, /, *args, **kwargs):
        if args and isinstance(args[0], (bytes, str)) and _is_bytes(args[0], (10,)) and len(args) < 3:
            return _datetime_from_state(cls, *args)
        values = _fit(args, kwargs, _DATETIME_NAMES, 8, 3)
        numbers = [0 if v is _MISSING else _check_int(v) for v in values[:7]]
        zone = None if values[7] is _MISSING else values[7]
        fold = 0 if values[8] is _MISSING else _check_int(values[8])
        _check_date(*numbers[:3])
        _check_time(*numbers[3:], fold)
        _check_zone(zone)
        return _new_datetime(*numbers, zone, fold, cls)

    hour = property(_attrgetter("_hour"))
    minute = property(_attrgetter("_minute"))
    second = property(_attrgetter("_second"))
    microsecond = property(_attrgetter("_microsecond"))
    tzinfo = property(_attrgetter("_tzinfo"))
    fold = property(_attrgetter("_fold"))

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone."""
        import time
        _check_zone(tz)
        return _at_micros(cls, _stamp_micros(time.time()), tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        import time
        _deprecated("utcnow", "datetime.datetime.now(datetime.UTC)")
        return _at_micros(cls, _stamp_micros(time.time()), None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_zone(tz)
        return _at_micros(cls, _stamp_micros(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        _deprecated("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
        return _at_micros(cls, _stamp_micros(timestamp), None)

    @classmethod
    @_hognose.at_once("_datetime.combined")
    def combine(cls, date, time, tzinfo=_MISSING):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_hognose.argument_type(date)}")
        if not isinstance(time, _time):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_hognose.argument_type(time)}")
        zone = time._tzinfo if tzinfo is _MISSING else tzinfo
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, zone,
            fold=time._fold,
        )

    @classmethod
    @_hognose.at_once("_datetime.of_iso_text")
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_iso_datetime(string)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        return cls(*parts)

    @classmethod
    @_hognose.at_once("_datetime.parsed")
    def strptime(cls, string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        found = _strptime_arguments(string, format)
        return cls(*found.date, *found.time, found.zone)

    @_hognose.at_once("_datetime.date")
    def date(self):
        """Return date object with same year, month and day."""
        return _new_date(self._year, self._month, self._day)

    @_hognose.at_once("_datetime.time")
    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _new_time(self._hour, self._minute, self._second, self._microsecond, None, self._fold, _time)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _new_time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold, _time)

    def ctime(self):
        """Return ctime() style string."""
        return (
            f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2d} "
            f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}"
        )

    @_hognose.at_once("_datetime.text")
    def strftime(self, /, format):
        """format -> strftime() style string."""
        return _strftime(self, format, self.timetuple(), self._microsecond)

    @_hognose.at_once("_datetime.iso_text")
    def isoformat(self, /, sep="T", timespec="auto"):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'."""
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {_hognose.argument_type(sep)}")
        if len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not a string of length {len(sep)}")
        text = f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{_clock_text(self, timespec, 'isoformat')}"
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        text = f"{self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}"
        if self._second or self._microsecond:
            text += f", {self._second}"
        if self._microsecond:
            text += f", {self._microsecond}"
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{_hognose.type_name(self)}({text})"

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return None if self._tzinfo is None else _check_offset(self._tzinfo.utcoffset(self), "utcoffset")

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return None if self._tzinfo is None else _check_offset(self._tzinfo.dst(self), "dst")

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(self))

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        summer = self.dst()
        flag = -1 if summer is None else int(bool(summer))
        return _struct_time(self, self._hour, self._minute, self._second, flag)

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        utc = self if offset is None else self.replace(tzinfo=None) - offset
        return _struct_time(utc, utc._hour, utc._minute, utc._second, 0)

    @_hognose.at_once("_datetime.timestamp")
    def timestamp(self):
        """Return POSIX timestamp as float."""
        offset = self.utcoffset()
        micros = self._micros() - _EPOCH * _DAY
        if offset is None:
            self._check_local(self._fold)
        else:
            micros -= offset._total
        return micros / 1_000_000

    def _check_local(self, fold):
        # A local time is looked for a day before it, or after it with a fold, which the calendar may not have.
        if fold:
            if self._year == 9999 and self._month == 12 and self._day == 31:
                raise ValueError("year must be in 1..9999, not 10000")
        elif self._year == 1 and self._month == 1 and self._day == 1:
            raise ValueError("year must be in 1..9999, not 0")

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_hognose.type_name(tz)}'")
        if self._tzinfo is tz and tz is not None:
            return self
        offset = self.utcoffset()
        if tz is None:
            tz = _new_zone(_new_delta(0), "UTC")
        if offset is None:
            # What has no zone is of the local one, which is UTC here.
            self._check_local(0)
            self._check_local(1)
            offset = _new_delta(0)
        utc = (self.replace(tzinfo=None) - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    @_hognose.at_once("_datetime.replaced")
    def replace(self, /, *args, **kwargs):
        """Return datetime with new specified fields."""
        values = _replacements("replace", args, kwargs, _DATETIME_NAMES, 8)
        defaults = (
            self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond,
            self._tzinfo, self._fold,
        )
        values = [d if v is _MISSING else v for v, d in zip(values, defaults)]
        return type(self)(*values[:8], fold=values[8])

    @_hognose.at_once("_datetime.micros")
    def _micros(self):
        clock = (self._hour * 60 + self._minute) * 60 + self._second
        return (_ordinal(self._year, self._month, self._day) * 86400 + clock) * 1_000_000 + self._microsecond

    @_hognose.at_once("_datetime.plus")
    def __add__(self, value, /):
        if isinstance(value, timedelta):
            return _moved(self, value._total)
        return NotImplemented

    __radd__ = __add__

    @_hognose.at_once("_datetime.minus")
    def __sub__(self, value, /):
        if isinstance(value, timedelta):
            return _moved(self, -value._total)
        if isinstance(value, datetime):
            if self._tzinfo is value._tzinfo:
                return _new_delta(self._micros() - value._micros())
            mine, its = self.utcoffset(), value.utcoffset()
            if (mine is None) != (its is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            difference = self._micros() - value._micros()
            return _new_delta(difference if mine is None else difference + its._total - mine._total)
        return NotImplemented

    def _pair(self, other, equality):
        if self._tzinfo is other._tzinfo:
            return self._micros(), other._micros()
        mine, its = self.utcoffset(), other.utcoffset()
        if equality and (_in_gap(self, mine) or _in_gap(other, its)):
            return None
        if (mine is None) != (its is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if mine is None:
            return self._micros(), other._micros()
        return self._micros() - mine._total, other._micros() - its._total

    @_hognose.at_once("_datetime.equal")
    def __eq__(self, value, /):
        if not isinstance(value, datetime):
            return NotImplemented
        pair = self._pair(value, True)
        return pair is not None and pair[0] == pair[1]

    @_hognose.at_once("_datetime.unequal")
    def __ne__(self, value, /):
        if not isinstance(value, datetime):
            return NotImplemented
        pair = self._pair(value, True)
        return pair is None or pair[0] != pair[1]

    @_hognose.at_once("_datetime.less")
    def __lt__(self, value, /):
        if not isinstance(value, datetime):
            return NotImplemented
        a, b = self._pair(value, False)
        return a < b

    @_hognose.at_once("_datetime.at_most")
    def __le__(self, value, /):
        if not isinstance(value, datetime):
            return NotImplemented
        a, b = self._pair(value, False)
        return a <= b

    @_hognose.at_once("_datetime.greater")
    def __gt__(self, value, /):
        if not isinstance(value, datetime):
            return NotImplemented
        a, b = self._pair(value, False)
        return a > b

    @_hognose.at_once("_datetime.at_least")
    def __ge__(self, value, /):
        if not isinstance(value, datetime):
            return NotImplemented
        a, b = self._pair(value, False)
        return a >= b

    @_hognose.at_once("_datetime.known_hash")
    def __hash__(self, /):
        if self._hash is None:
            plain = self.replace(fold=0) if self._fold else self
            offset = plain.utcoffset()
            if offset is None:
                self._hash = hash(_datetime_state(plain, 0))
            else:
                self._hash = hash(_new_delta(self._micros() - _DAY - offset._total))
        return self._hash

    def __reduce_ex__(self, protocol, /):
        state = _datetime_state(self, self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date, _time = date, time
_know(date, datetime, timedelta, tzinfo, time)
_DATETIME_NAMES = ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold")


def _in_gap(moment, offset):
    # A time that a change of the clocks leaves out or repeats: its offset depends on the fold.
    if moment._tzinfo is None:
        return False
    return offset != moment.replace(fold=1 - moment._fold).utcoffset()


def _new_datetime(year, month, day, hour, minute, second, microsecond, zone, fold, cls):
    self = object.__new__(cls)
    self._year = year
    self._month = month
    self._day = day
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = zone
    self._fold = fold
    self._hash = None
    return self


def _clock_parts(micros):
    seconds, micros = divmod(micros, 1_000_000)
    return seconds // 3600, seconds // 60 % 60, seconds % 60, micros


def _moved(moment, micros):
    ordinal, rest = divmod(moment._micros() + micros, _DAY)
    if not 1 <= ordinal <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    cls = type(moment)
    if cls is datetime:
        return _new_datetime(*_from_ordinal(ordinal), *_clock_parts(rest), moment._tzinfo, 0, cls)
    return cls(*_from_ordinal(ordinal), *_clock_parts(rest), moment._tzinfo)


def _datetime_state(moment, fold):
    micros = moment._microsecond
    return bytes((
        moment._year >> 8, moment._year & 255, moment._month | fold << 7, moment._day, moment._hour, moment._minute,
        moment._second, micros >> 16, micros >> 8 & 255, micros & 255,
    ))


def _datetime_from_state(cls, state, zone=None):
    state = _state_bytes(state)
    _check_zone(zone)
    micros = state[7] << 16 | state[8] << 8 | state[9]
    numbers = (state[0] * 256 + state[1], state[2] & 127, state[3], state[4], state[5], state[6], micros)
    _check_date(*numbers[:3])
    _check_time(*numbers[3:], 0)
    return _new_datetime(*numbers, zone, state[2] >> 7, cls)


def _deprecated(name, instead):
    import warnings
    warnings.warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. "
        f"Use timezone-aware objects to represent datetimes in UTC: {instead}.",
        DeprecationWarning,
        stacklevel=3,
    )


def _stamp_micros(timestamp, floor=False):
    # A POSIX time as whole microseconds, half to even.
    if isinstance(timestamp, float):
        value = float(timestamp)
        if value != value:
            raise ValueError("Invalid value NaN (not a number)")
        if not -9.3e18 < value < 9.3e18:
            raise OverflowError("timestamp out of range for platform time_t")
        numerator, denominator = value.as_integer_ratio()
        if floor:
            return numerator // denominator * 1_000_000
        # The fraction is scaled as a double, and so rounded as CPython has it.
        whole = int(value)
        part = round((value - whole) * 1e6)
        return whole * 1_000_000 + part
    try:
        value = _index(timestamp)
    except TypeError:
        raise TypeError(f"argument must be int or float, not {_hognose.type_name(timestamp)}") from None
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return value * 1_000_000


def _from_stamp_days(days):
    ordinal = days + _EPOCH
    # The years of a C library's `struct tm`.
    if not -784_351_602_709 <= ordinal <= 784_352_989_899:
        raise OSError(75, "Value too large for defined data type")
    return _from_ordinal(ordinal)


def _at_micros(cls, micros, zone):
    days, rest = divmod(micros, _DAY)
    moment = cls(*_from_stamp_days(days), *_clock_parts(rest), zone)
    return moment if zone is None else zone.fromutc(moment)


def _struct_time(d, hour, minute, second, summer):
    from time import struct_time
    today = _ordinal(d._year, d._month, d._day)
    yearday = today - _ordinal(d._year, 1, 1) + 1
    return struct_time((d._year, d._month, d._day, hour, minute, second, (today + 6) % 7, yearday, summer))


def _digits(text, start, count):
    piece = text[start:start + count]
    return int(piece) if len(piece) == count and piece.isascii() and piece.isdigit() else None


def _parse_iso_date(text):
    # (year, month, day), or None; years and days out of range are found by who makes the date.
    size = len(text.encode())
    if size not in (7, 8, 10):
        return None
    year = _digits(text, 0, 4)
    if year is None:
        return None
    dashed = text[4] == "-"
    at = 5 if dashed else 4
    if text[at:at + 1] == "W":
        at += 1
        week = _digits(text, at, 2)
        at += 2
        day = 1
        if at < size:
            if dashed and text[at] != "-":
                return None
            # What follows is not looked at.
            day = _digits(text, at + dashed, 1)
        if week is None or day is None:
            return None
        try:
            ordinal = _iso_ordinal(year, week, day)
        except ValueError:
            return None
        if not 1 <= ordinal <= _MAX_ORDINAL:
            return None
        return _from_ordinal(ordinal)
    month = _digits(text, at, 2)
    at += 2
    if dashed:
        if text[at:at + 1] != "-":
            return None
        at += 1
    day = _digits(text, at, 2)
    # What follows is not looked at.
    if month is None or day is None:
        return None
    return year, month, day


def _parse_clock(text, at, end):
    # "HH[:MM[:SS[.fraction]]]", with or without colons, as four numbers, and whether something follows; or None. As in CPython, a
    # fraction needs no point where there are no colons, and one character before the end may be anything.
    numbers = [0, 0, 0]
    colons = True
    for place in range(3):
        number = _digits(text, at, 2)
        if number is None:
            return None
        numbers[place] = number
        following = text[at + 2:at + 3]
        at += 3
        if place == 0:
            colons = following == ":"
        if at >= end:
            return *numbers, 0, following != ""
        if colons and following == ":":
            if place == 2:
                return None
        elif following in ".,":
            if place < 2:
                return None
            break
        elif colons:
            return None
        else:
            at -= 1
    size = min(end - at, 6)
    fraction = _digits(text, at, size)
    if fraction is None:
        return None
    at += size
    while at < len(text) and text[at] in "0123456789":
        at += 1
    return *numbers, fraction * 10 ** (6 - size), at < len(text)


def _parse_iso_time(text):
    # (hour, minute, second, microsecond, zone, whether it is 24:00), or None.
    at, size = 0, len(text)
    while at < size and text[at] not in "+-Z":
        at += 1
    found = _parse_clock(text, 0, at)
    if found is None or at == size and found[4]:
        return None
    clock = found[:4]
    zone = None
    if at < size:
        if text[at] == "Z":
            if at + 1 != size:
                return None
            zone = UTC
        else:
            offset = _parse_clock(text, at + 1, size)
            if offset is None or offset[4]:
                return None
            micros = (offset[0] * 3600 + offset[1] * 60 + offset[2]) * 1_000_000 + offset[3]
            if text[at] == "-":
                micros = -micros
            zone = timezone(_new_delta(micros))
    midnight = False
    if clock[0] == 24:
        if any(clock[1:]):
            raise ValueError("minute, second, and microsecond must be 0 when hour is 24")
        midnight = True
    return (*clock, zone, midnight)


def _iso_date_size(text):
    # How long the date in front of a time is.
    size = len(text)
    if text[4] == "-":
        if text[5:6] == "W":
            if size > 8 and text[8] == "-":
                return 8 if size > 10 and text[10] in "0123456789" else 10
            return 8
        return 10
    if text[4] == "W":
        at = 7
        while at < size and text[at].isdigit():
            at += 1
        if at < 9:
            return at
        return 7 if at % 2 == 0 else 8
    return 8


def _parse_iso_datetime(text):
    if len(text) < 7:
        return None
    at = _iso_date_size(text)
    day = _parse_iso_date(text[:at])
    if day is None:
        return None
    if len(text) == at:
        return day
    clock = _parse_iso_time(text[at + 1:])
    if clock is None:
        return None
    hour, minute, second, micros, zone, midnight = clock
    if midnight:
        _check_date(*day)
        ordinal = _ordinal(*day) + 1
        day = _from_ordinal(ordinal)
        hour = 0
    return (*day, hour, minute, second, micros, zone)


def _strftime(moment, format, fields, micros):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_hognose.argument_type(format)}")
    from _strptime import format_time
    return format_time(moment, format, fields, micros)


def _strptime_arguments(string, format):
    if not isinstance(string, str):
        raise TypeError(f"strptime() argument 1 must be str, not {_hognose.argument_type(string)}")
    if not isinstance(format, str):
        raise TypeError(f"strptime() argument 2 must be str, not {_hognose.argument_type(format)}")
    from _strptime import parse_time
    return parse_time(string, format)


UTC = _new_zone(_new_delta(0), None)


def _constants():
    for cls, least, most, step in (
        (timedelta, _new_delta(-999999999 * _DAY), _new_delta(1000000000 * _DAY - 1), 1),
        (date, date(1, 1, 1), date(9999, 12, 31), _DAY),
        (time, time(0, 0), time(23, 59, 59, 999999), 1),
        (datetime, datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), 1),
    ):
        _hognose.set_class_attribute(cls, "min", least)
        _hognose.set_class_attribute(cls, "max", most)
        _hognose.set_class_attribute(cls, "resolution", _new_delta(step))
    _hognose.set_class_attribute(timezone, "utc", UTC)
    _hognose.set_class_attribute(timezone, "min", _new_zone(_new_delta(-86340_000_000), None))
    _hognose.set_class_attribute(timezone, "max", _new_zone(_new_delta(86340_000_000), None))


_constants()
