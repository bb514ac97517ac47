# configparser: setting, removing, converting and writing.
import configparser
import io
from configparser import ConfigParser, RawConfigParser


def show(make, *args, **keywords):
    try:
        print(repr(make(*args, **keywords)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def written(p, **keywords):
    out = io.StringIO()
    p.write(out, **keywords)
    return out.getvalue()


p = ConfigParser({"base": "b"}, allow_no_value=True)
p.add_section("s")
p.set("s", "X", "1")
p.set("s", "lines", "a\nb")
p.set("s", "none")
p["t"] = {"k": "%(base)s", "n": 5}
p["t"]["new"] = "v"
print(written(p), written(p, space_around_delimiters=False))
show(p.set, "s", "x", 5)
show(p.set, "s", 5, "x")
show(p.set, "s", "x", "%y")
show(p.set, "none", "x", "y")
show(p.add_section, "s")
show(p.add_section, "DEFAULT")
show(p.add_section, 5)
show(p["s"].__setitem__, "x", 5)
show(p.remove_option, "s", "x")
show(p.remove_option, "s", "x")
show(p.remove_option, "none", "x")
show(p.remove_section, "s")
show(p.remove_section, "s")
show(p.__delitem__, "DEFAULT")
show(p.__delitem__, "none")
show(p["t"].__delitem__, "base")
show(p["t"].__delitem__, "none")
show(lambda: (p.popitem()[0], p.sections()))
show(p.popitem)
show(p.read_dict, {"a": {"x": 1, "X": 2}})
show(p.read_dict, {"b": {"x": 1}, "DEFAULT": {"y": None}})
print(written(p), p == p, dict(p["b"]))
p.read_file(["[c]\n", "z = 1\n"], "lines")
show(p.read_file, ["z"], "lines")
show(p.read, ["missing.ini", "none.ini"])
r = RawConfigParser()
r.read_dict({"a": {"k=v": 1}})
show(written, r)
r.read_dict({"a": {"[k]": 1}})
r.remove_option("a", "k=v")
show(written, r)
c = ConfigParser(converters={"list": lambda text: text.split(","), "upper": str.upper})
c.read_string("[a]\nx = p,q")
print(c.getlist("a", "x"), c["a"].getlist("x"), c["a"].getupper("none", "f"), c.getlist("a", "none", fallback=[]), sorted(c.converters), len(c.converters))
c.converters["len"] = len
print(c["a"].getlen("x"), c.getlen("a", "x"))
del c.converters["len"]
show(lambda: c["a"].getlen)
show(c.converters.__setitem__, "", len)
show(c.converters.__setitem__, 5, len)
show(c.converters.__delitem__, "nothing")


class Cased(ConfigParser):
    optionxform = staticmethod(str)
    BOOLEAN_STATES = {"ja": True, "nein": False}


k = Cased()
k.read_string("[a]\nX = ja\nx = nein")
print(k.options("a"), k.getboolean("a", "X"), k.getboolean("a", "x"))
show(k.getboolean, "a", "X", vars={"X": "yes"})
