import _hognose

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0

    def __new__(cls, items):
        if not hasattr(items, "__iter__"):
            raise TypeError("constructor requires a sequence")
        items = tuple(items)
        if not 9 <= len(items) <= 11:
            least, bound = (9, "at least") if len(items) < 9 else (11, "at most")
            raise TypeError(f"time.struct_time() takes an {bound} {least}-sequence ({len(items)}-sequence given)")
        made = tuple.__new__(cls, items[:9])
        made._zone = (items[9:] + (None, None)[len(items) - 9:]) if len(items) > 9 else (None, None)
        return made

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: self._zone[0])
    tm_gmtoff = property(lambda self: self._zone[1])

    def __repr__(self):
        names = ("year", "mon", "mday", "hour", "min", "sec", "wday", "yday", "isdst")
        return "time.struct_time(" + ", ".join(f"tm_{n}={v}" for n, v in zip(names, self)) + ")"


def time():
    return _hognose.time()


def time_ns():
    return int(time() * 1_000_000_000)


def monotonic():
    return _hognose.monotonic()


def monotonic_ns():
    return int(_hognose.monotonic() * 1_000_000_000)


perf_counter = process_time = thread_time = monotonic
perf_counter_ns = process_time_ns = thread_time_ns = monotonic_ns


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)) and not hasattr(seconds, "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer or float")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _hognose.sleep(seconds)


def _civil(days):
    # The date so many days after 1970-01-01, by eras of 400 years.
    days += 719468
    era = days // 146097
    doe = days - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    day = doy - (153 * mp + 2) // 5 + 1
    month = mp + 3 if mp < 10 else mp - 9
    return yoe + era * 400 + (month <= 2), month, day


def _days(year, month, day):
    year -= month <= 2
    era = year // 400
    yoe = year - era * 400
    doy = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


def gmtime(seconds=None, /):
    if seconds is None:
        seconds = time()
    elif not isinstance(seconds, float):
        seconds = range(seconds).stop
    whole = int(seconds // 1)
    if not -67768040609740800 <= whole <= 67768036191676799:
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(whole, 86400)
    year, month, day = _civil(days)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, days - _days(year, 1, 1) + 1, 0, "GMT", 0))



def localtime(seconds=None, /):
    return struct_time((*gmtime(seconds), "UTC", 0))



def _nine(t, name):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{name}(): illegal time tuple argument")
    return t


def mktime(t, /):
    t = _nine(t, "mktime")
    return float(_days(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def strftime(format, t=None, /):
    import datetime
    t = gmtime() if t is None else _nine(t, "strftime")
    return datetime.datetime(*t[:6]).strftime(format)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    import datetime
    return datetime.datetime.strptime(string, format).timetuple()


def asctime(t=None, /):
    t = gmtime() if t is None else _nine(t, "asctime")
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{days[t[6]]} {months[t[1] - 1]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


def ctime(seconds=None, /):
    return asctime(gmtime(seconds))


def get_clock_info(name, /):
    import types
    if name not in ("monotonic", "perf_counter", "process_time", "thread_time", "time"):
        raise ValueError("unknown clock")
    return types.SimpleNamespace(implementation="virtual", monotonic=name != "time", adjustable=False, resolution=1e-06)
