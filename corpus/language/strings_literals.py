# Literal forms, escapes, concatenation, docstrings and comments.
"""A module docstring."""
print('single', "double", 'it''s', "tab\there", 'quote\'s', "dq\"s", 'a' "b" 'c')
print("""triple
lines""", '''and "quotes" inside''', "line \
continued")
print("\x41\u0042\U00000043\N{LATIN SMALL LETTER D}\103\0".encode(), "\\n", r"\n\d", R"raw\\", "\a\b\f\v\r"[0:1].encode())
print(len("\U0001F40D"), len("é"), "é" == "\u00e9", "\u200b".isspace(), ascii("snake 🐍 é"), repr("\x00\x1f\x7f\x80\xa0\u2028"))
print(b"bytes\x00\xff", b'\x41' b"B", rb"\x41", len(b"\\u0041"), B"up", br'\n')
print(0x_ff, 0b1010, 0o17, 1_000_000, 1e3, 1.5e-3, .5, 5., 1_0.0_1, 1j, 2.5J, 0xFFFFFFFFFFFFFFFFFF, 00)
print((1)if True else(2), [1,2,][0], (1,), {1:2,}, (((3))), -2 ** 2, 2 ** -1, not not 1, - - 3, ~-1)
print(__name__, ...,  Ellipsis is ..., NotImplemented, __debug__)
def documented():
    "one line"
    return 1
class Documented:
    """Class
    doc."""
def undocumented(): return ""
print(documented.__doc__, repr(Documented.__doc__), undocumented.__doc__)
x = 1; y = 2; print(x, y)
if x: print("one line if")
for i in (1, 2): print(i, end=","); print("same suite", end=";")
print()
z = (1 +
     2 +
     # a comment inside
     3)
print(z, [
    1, 2
])
été = "unicode name"
print(été, "ﬁ" == "fi", "tail" # comment
      )
class Empty: ...
def pass_only(): pass
print(Empty.__name__, pass_only(), (lambda: ...)())
