# What parses and still does not compile: scopes, stars, and statements in the wrong place.
sources = [
    "return 1", "yield 1", "break", "continue", "await x", "class C:\n    return 1", "async def f():\n    yield from x",
    "def f(a, a): pass", "lambda a, a: 0", "def f():\n    x = 1\n    global x", "def f():\n    print(x)\n    global x", "def f(x):\n    global x",
    "def f():\n    nonlocal y", "nonlocal z", "def f(x):\n    def g():\n        nonlocal x\n        global x", "a, *b, *c = d", "*a = 1",
    "match x:\n    case a: pass\n    case b: pass", "match x:\n    case (a, a): pass", "match x:\n    case a | b: pass",
    "def f():\n    for x in y:\n        pass\n    break", "while 1:\n    def f():\n        continue", "[x := 1 for x in y]", "class C:\n    [y := 1 for x in z]",
    "from __future__ import nothing", "def f():\n    from math import *", "async def f():\n    yield 1\n    return 2", "def f():\n    async with x: pass",
]
for source in sources:
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "-> compiled")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, (e.lineno, e.offset))
