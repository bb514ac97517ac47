# configparser: reading, getting, interpolation, and what is wrong with a text.
import configparser
import io
from configparser import BasicInterpolation, ConfigParser, ExtendedInterpolation, Interpolation, RawConfigParser


def show(make, *args, **keywords):
    try:
        print(repr(make(*args, **keywords)))
    except Exception as e:
        print(f"{type(e).__name__}: {e} {getattr(e, 'args', None)!r}")


TEXT = """
[DEFAULT]
Home = /home
depth: 3
[paths]
user = %(home)s/user
data = %(user)s/data
percent = 100%%
multi = one
  two

  three
# a comment
; another
empty =
flag = Yes
number = 0x
[other section]
key with spaces : a = b
ratio=2.5
loop = %(loop)s
missing = %(nothing)s
bad = %x
"""
p = ConfigParser()
p.read_string(TEXT)
print(p.sections(), dict(p.defaults()), p.options("paths"), list(p), len(p), "paths" in p, "DEFAULT" in p, p["paths"], p["paths"].name)
for section, option in (
    ("paths", "user"), ("paths", "DATA"), ("paths", "percent"), ("paths", "multi"), ("paths", "empty"), ("paths", "depth"), ("paths", "no"),
    ("no", "user"), ("other section", "key with spaces"), ("other section", "loop"), ("other section", "missing"), ("other section", "bad"),
):
    show(p.get, section, option)
    show(p.get, section, option, raw=True, fallback="fallback")
show(p.getint, "paths", "depth")
show(p.getint, "paths", "number")
show(p.getint, "paths", "no", fallback=None)
show(p.getfloat, "other section", "ratio")
show(p.getboolean, "paths", "flag")
show(p.getboolean, "paths", "depth")
show(p.get, "paths", "user", vars={"HOME": "/v"})
show(p["paths"].get, "nothing")
show(p["paths"].getint, "depth", 5)
show(p["paths"].getboolean, "nothing", fallback=True)
show(lambda: p["paths"]["nothing"])
show(lambda: p["nothing"])
show(p.items, "paths", raw=True)
show(p.items, "other section")
show(lambda: p.has_option("paths", "home") and p.has_option("", "depth") and not p.has_option("none", "x"))
for text in (
    "x = 1", "[a]\n[a]", "[a]\nx=1\nX=2", "[a]\nnovalue", "[a]\n= 1\n: 2", "[a\nx=1", "[a]\nx = 1\n\tmore\n y: 2", "[a]\nx\n  y", "[]\nx=1", "",
):
    show(lambda: (q := ConfigParser()) and (q.read_string(text), {s: dict(q[s]) for s in q}))
    show(lambda: (q := RawConfigParser(allow_no_value=True, strict=False, inline_comment_prefixes=";")) and (q.read_string(text), {s: dict(q[s]) for s in q}))
e = ConfigParser(interpolation=ExtendedInterpolation())
e.read_string("[a]\nx = 1\ny = ${x}2\nz = ${b:w}\nd = $$\nbad = $x\nmany = ${a:b:c}\nnone = ${q}\n[b]\nw = <${a:y}>\nloop = ${loop}\nopen = ${x")
for section in ("a", "b"):
    for option in e[section]:
        show(e.get, section, option)
u = ConfigParser(allow_unnamed_section=True)
u.read_string("top = 1\n[s]\nx = 2")
print(u.sections(), u.get(configparser.UNNAMED_SECTION, "top"))
show(ConfigParser().add_section, configparser.UNNAMED_SECTION)
d = ConfigParser({"a": "1"}, delimiters=(":=",), comment_prefixes=("//",), inline_comment_prefixes=("#",), empty_lines_in_values=False, default_section="common")
d.read_string("[common]\nb := 2 # two\n// no\n[s]\nc := 3\n  4\n\n  5 := 6\n")
print({s: dict(d[s]) for s in d})
show(ConfigParser, interpolation=3)
print(ConfigParser(interpolation=None)._interpolation.__class__ is Interpolation, issubclass(configparser.MissingSectionHeaderError, configparser.ParsingError))
