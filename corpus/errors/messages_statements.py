# The words of statements that fail at run time.
programs = [
    "a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b = ()", "(a, b), c = 1, 2", "for a, b in [1]: pass", "for x in 5: pass", "for x in None: pass", "[x for x in 5]", "[a for a, b in [(1,)]]",
    "del undefined", "del [][0]", "del {}['a']", "del (1,)[0]", "del 'a'.upper", "del (5).x", "x = [1]; x[5] = 1", "x = (1,); x[0] = 1", "'abc'[0] = 'x'", "5[0] = 1", "None.x = 1", "(5).x = 1", "[].x = 1", "object().x = 1", "int.x = 1", "len.x = 1",
    "x = [1, 2]; x['a'] = 1", "x = [1, 2]; x[0:1] = 5", "x = {}; x[[]] = 1", "x = {1}; x[0] = 1", "x = 'a'; x += 1", "x = 1; x += 'a'", "x = []; x += 1", "x = (1,); x += [1]", "x = {}; x |= 5", "x = None; x -= 1", "undefined += 1",
    "raise 5", "raise 'x'", "raise None", "raise ValueError from 5", "raise int", "raise", "assert 0", "assert 0, 'why'", "assert (), [1, 2]",
    "with 5: pass", "with len: pass", "import nope", "import nope.sub", "from math import nope", "from nope import x", "import math.nope",
    "class A(5): pass", "class A(int, str): pass", "class A(bool): pass", "class A(metaclass=5): pass", "class A(x=1): pass", "class A(object, object): pass", "class A(None): pass", "class A(type(None)): pass", "class A(type(lambda: 0)): pass",
    "try:\n    1 / 0\nexcept 5: pass", "try:\n    1 / 0\nexcept (int, str): pass", "def f(): return f.x\nf()", "def f(a, a2=x_undefined): pass", "@5\ndef f(): pass", "lambda: (yield)\nnext(5)",
    "def f():\n    global gx\n    del gx\nf()", "def f():\n    x\n    x = 1\nf()", "def f():\n    del x\n    x = 1\nf()", "class C:\n    y = y_missing", "class C: pass\nC().m()", "class C:\n    def __init__(self): return 5\nC()",
    "class C:\n    def __bool__(self): return 'x'\nif C(): pass", "class C:\n    def __len__(self): return -1\nbool(C())", "class C:\n    def __iter__(self): return 5\nfor x in C(): pass", "class C:\n    def __getattr__(self, n): return self.n2()\n    n2 = 5\nC().x",
    "match 5:\n    case int(a, b): pass", "print(*5)", "print(**{1: 2})", "f'{undefined}'", "f'{5:zz}'", "f'{None:5}'", "x: undefined_annotation = 5\nprint('fine')", "def f(x: undefined): pass\nprint('fine')",
]
for p in programs:
    try:
        exec(p, {})
        print(repr(p), "-> ran")
    except BaseException as e:
        print(repr(p), "->", type(e).__name__, e)
