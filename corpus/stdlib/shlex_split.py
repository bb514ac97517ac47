# shlex.split, quote and join.
import shlex


def show(make, *args, **keywords):
    try:
        print(make(*args, **keywords))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for text in (
    "", " ", "a b  c", "'a b' c", '"a b" c', "a\\ b", 'x"y z"w', "a 'b", 'a "b', "a\\", '"a\\"b" \'c\\d\'', '"a\\nb"', "''", "a '' b", "# no",
    "a #b", "a#b", "foo;bar|baz", "a\tb\nc", "é ü", "--flag='x y' -v", "a=b", "'it'\"'\"'s'",
):
    show(shlex.split, text)
    show(shlex.split, text, comments=True)
    show(shlex.split, text, posix=False)
show(shlex.split, None)
for text in ("", "a", "a b", "it's", "a;b", "é", "/usr/bin-x_y.z,@%+=:", "$x", "a\nb"):
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text])
show(shlex.quote, 5)
show(shlex.quote, b"a")
print(shlex.join(["echo", "-n", "Multiple words", "", "it's"]))
