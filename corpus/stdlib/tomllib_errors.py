# tomllib: what is no TOML, and where.
import io
import tomllib
import warnings


def show(make, *args, **keywords):
    try:
        print(make(*args, **keywords))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for text in (
    "a", "a =", "a = 1 b = 2", "= 1", "a = 01", "a = 1__0", "a = .5", "a = 5.", "a = truth", "a = 'x", 'a = "x', 'a = "\\q"', 'a = "\\u12"',
    'a = "\\uD800"', 'a = "\x01"', "a = 'a\nb'", 'a = """x', "a = '''x", 'a = """\\ x"""', "a = [1, 2", "a = [1 2]", "a = {x = 1", "a = {x = 1,}",
    "a = {x = 1, x = 2}", "a = {x = 1\n}", "a = 1\na = 2", "a.b = 1\na = 2", "a = 1\na.b = 2", "[a]\n[a]", "[a", "[[a]", "[a]x", "[a]\nb.c = 1\n[a.b]",
    "[[a]]\n[a]", "[a]\n[[a]]", "a = [1]\n[[a]]", "a = {}\n[a.b]", "a = {x.y = 1, x = 2}", "a = {x = {}, x.y = 1}", "[a.b]\n[a]\nb.c = 1", "a = 1979-02-30",
    "a = 1979-05-27T25:00:00", "a = 07:60:00", "# \x07", "a = 1 # \x7f", "a..b = 1", "a. = 1", "[]", "[ ]", "é = 1", "a = é", "a\n= 1", "\ufeffa = 1", "a = 1\rb = 2",
):
    show(tomllib.loads, text)
show(tomllib.loads, b"a = 1")
show(tomllib.loads, 5)
show(tomllib.load, io.StringIO("a = 1"))
show(tomllib.load, io.BytesIO(b"a = '\xff'"))
show(tomllib.loads, "a = 1.5", parse_float=lambda text: [text])
try:
    tomllib.loads("a = 1\nbad")
except tomllib.TOMLDecodeError as e:
    print(e.msg, repr(e.doc), e.pos, e.lineno, e.colno, e.args, isinstance(e, ValueError), type(e).__module__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(tomllib.TOMLDecodeError("free"), tomllib.TOMLDecodeError("a", 1, 2).args, len(caught), caught[0].message)
