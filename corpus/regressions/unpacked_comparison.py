# What stands behind a star is no comparison, whatever it begins with.
for text in (
    "{**(a) <= b}",
    "{**(a) <= b, 'z': 1}",
    "f = lambda: {**(a * 0) % 9 <= (b // 2) < (lambda c: c)(1), 'z': 1}\ng = [n for n in [x := 1]]",
    "{**[a][0] and b}",
    "[*(a) % 3 < b]",
    "{*(a), *(b) or c}",
    "{**(a), **(b) is c}",
    "{**(a), 'x': (b) < (c)}",
    "[*(a), (b) < (c)]",
    "f(**(a) or b, *(c) < d)",
    "(a) ** (b) < c",
):
    try:
        compile(text, "<text>", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset, text)
