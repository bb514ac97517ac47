# Statements the parser refuses: message, line and column.
sources = [
    "x = ", "x = (1,", "x = [1, 2", "def f(:\n    pass", "if True\n    pass", "for x in y\n    pass", "class C\n    pass", "x = 1 +", "a b c",
    "def 5(): pass", "def f():\npass", "  x = 1", "if 1:\n    a\n  b", "import", "from x import", "from x import (a",
    "try:\n    pass", "except: pass", "x = y = ", "assert", "raise from x", "else: pass", "x ? y", "x $ y", "print 'hello'",
    "x := 1", "if x = 1: pass", "def f(*): pass", "def f(/): pass", "not", ")", "x = (1]", "@\ndef f(): pass",
]
for source in sources:
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "-> parsed")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, (e.lineno, e.offset))
