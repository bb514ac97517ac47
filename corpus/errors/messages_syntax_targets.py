# Targets, arguments and literals the parser refuses: message, line and column.
sources = [
    "1 = x", "f() = 1", "x + 1 = 2", "None = 1", "'s' = 1", "lambda = 1", "del f()", "del 1", "with x as 1: pass", "for 1 in x: pass", "[x for 1 in y]",
    "(x for x in y) = 1", "(a.b := 1)", "def f(a=1, b): pass", "f(a=1, 2)", "f(**k, *a)", "f(a=1, a=2)", "x = {1: 2, 3}",
    "x = 0777", "x = 1__0", "x = 5abc", "x = 'unterminated", 'x = """open', "'a' b'b'",
    "f'{'", "f'{x'", "f'{}'", "f'{x!z}'", "f'}'",
]
for source in sources:
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "-> parsed")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, (e.lineno, e.offset))
