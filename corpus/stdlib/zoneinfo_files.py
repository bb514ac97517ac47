# zoneinfo: zones from files, their changes and the rule behind the last; what is no key.
import io
import zoneinfo
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo


def show(make, *args, **keywords):
    try:
        print(repr(make(*args, **keywords)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def data(times, which, kinds, names, rule, version=b"2"):
    def part(size):
        counts = (0, 0, 0, len(times), len(kinds), len(names))
        out = b"TZif" + version + bytes(15) + b"".join(n.to_bytes(4, "big") for n in counts)
        out += b"".join(t.to_bytes(size, "big", signed=True) for t in times) + bytes(which)
        return out + b"".join(o.to_bytes(4, "big", signed=True) + bytes((dst, at)) for o, dst, at in kinds) + names

    return part(4) + part(8) + b"\n" + rule + b"\n" if version != b"\0" else part(4)


BERLIN = data(
    [-1693706400, 828234000, 846378000, 859683600], [1, 1, 2, 1], [(3208, 0, 0), (7200, 1, 4), (3600, 0, 9)], b"LMT\0CEST\0CET\0",
    b"CET-1CEST,M3.5.0,M10.5.0/3",
)
berlin = ZoneInfo.from_file(io.BytesIO(BERLIN), key="Europe/Berlin")
print(berlin, repr(berlin), berlin.key, berlin.utcoffset(None), berlin.dst(None), berlin.tzname(None))
for moment in (
    datetime(1900, 1, 1), datetime(1996, 7, 1), datetime(1996, 10, 27, 2, 30), datetime(1996, 10, 27, 2, 30, fold=1), datetime(2024, 1, 15, 12),
    datetime(2024, 7, 15, 12), datetime(2024, 3, 31, 2, 30), datetime(2024, 3, 31, 2, 30, fold=1), datetime(2024, 10, 27, 2, 30),
    datetime(2024, 10, 27, 2, 30, fold=1), datetime(9999, 12, 31), datetime(1, 1, 1),
):
    local = moment.replace(tzinfo=berlin)
    print(local, local.tzname(), local.dst(), local.fold)
for hours in range(-2, 4):
    for base in (datetime(2024, 3, 31), datetime(2024, 10, 27), datetime(1996, 10, 27)):
        utc = (base + timedelta(hours=hours)).replace(tzinfo=timezone.utc)
        local = utc.astimezone(berlin)
        print(local, local.tzname(), local.fold, local.astimezone(timezone.utc) == utc, end="; ")
    print()
print(datetime(2024, 1, 1, tzinfo=berlin) - datetime(2024, 7, 1, tzinfo=timezone.utc), datetime(2024, 3, 30, 12, tzinfo=berlin) + timedelta(days=1))
for rule in (b"<+0330>-3:30", b"EST5EDT4,J60,300/1", b"AAA3BBB,59/-2,J365/24:30:15", b"IST-2IDT,M3.4.4/26,M10.5.0", b"NZST-12NZDT,M9.5.0,M4.1.0/3"):
    zone = ZoneInfo.from_file(io.BytesIO(data([], [], [(0, 0, 0)], b"UTC\0", rule)))
    print([f"{datetime(2024, month, day, tzinfo=zone):%z %Z}" for month, day in ((1, 1), (2, 29), (3, 1), (4, 15), (8, 1), (10, 27), (12, 31))])
    print([str(datetime(2023, month, 1, 6, tzinfo=timezone.utc).astimezone(zone)) for month in (1, 5, 9)])
show(lambda: ZoneInfo.from_file(io.BytesIO(b"none")))
print(ZoneInfo.from_file(io.BytesIO(data([], [], [(0, 0, 0)], b"UTC\0", b"", b"\0")), key="old").tzname(None))
for key in ("/abs", "a//b", "../a", "a/../b", "", ".", 5):
    show(ZoneInfo, key)
show(ZoneInfo)
show(ZoneInfo, "UTC", "b")
print(zoneinfo.TZPATH)
show(zoneinfo.reset_tzpath, "abc")
show(zoneinfo.reset_tzpath, ["abc", "/d"])
zoneinfo.reset_tzpath(to=["/x"])
print(zoneinfo.TZPATH, issubclass(zoneinfo.ZoneInfoNotFoundError, KeyError), issubclass(zoneinfo.InvalidTZPathWarning, RuntimeWarning))
zoneinfo.reset_tzpath()


class Mine(ZoneInfo):
    pass


mine = Mine.from_file(io.BytesIO(BERLIN), key="k")
print(type(mine), mine, mine is not berlin, ZoneInfo.clear_cache(), ZoneInfo.clear_cache(only_keys=["a"]))
show(berlin.fromutc, datetime(2024, 1, 1))
show(berlin.fromutc, 5)
