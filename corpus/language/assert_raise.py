# assert with and without message, raise of classes and instances, and what is raised where.
def check(f):
    try:
        return f()
    except BaseException as e:
        return f"{type(e).__name__}: {e!s} {e.args}"

def a1(): assert 1 == 2
def a2(): assert [], "empty list"
def a3(): assert None, ("tuple", 2)
def a4():
    assert True, 1 / 0
    return "passed"
def a5(): assert 0, ValueError("as message")
for f in (a1, a2, a3, a4, a5):
    print(check(f))

def r1(): raise ValueError
def r2(): raise ValueError()
def r3(): raise ValueError("a", "b")
def r4(): raise 1
def r5(): raise None
def r6(): raise "text"
def r7(): raise int
def r8(): raise StopIteration(5)
def r9(): raise KeyError("k")
def r10(): raise OSError("no such file")
def r11(): raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad byte")
def r12(): raise KeyboardInterrupt
def r13(): raise SystemExit(3)
def r14(): raise (ValueError)
def r15(): raise NotImplementedError("later")
def r16(): raise type("Made", (Exception,), {})("dynamic")
for f in (r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16):
    print(check(f))

class E(Exception):
    def __new__(cls, *a):
        return super().__new__(cls, "from new")

print(check(lambda: (_ for _ in ()).throw(E("given"))))
print(repr(KeyError()), repr(KeyError("a")), str(KeyError("a")), str(KeyError("a", "b")), repr(OSError("x")), OSError("x").errno)
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), Exception.__mro__[1].__name__)
