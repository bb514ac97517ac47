# Exceptions thrown into generators: their context, classes that make their own instances, tracebacks.
import sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))
def g():
    try: yield 1
    except KeyError as e: print('in', repr(e.__context__)); yield 2
def h():
    try: 1 / 0
    except ZeroDivisionError: yield 1
class Made(Exception):
    def __init__(self, a='default', b=2): super().__init__(a, b); self.b = b
class Odd(Exception):
    def __new__(cls, *a): return 3 if not a else super().__new__(cls)
for make in (g, h):
    x = make(); next(x)
    try: [][1]
    except IndexError: t(lambda: x.throw(KeyError('k')))
    t(lambda: x.throw(ValueError('v')))
for args in ((Made,), (Odd,), (3,), (int,), (Made('a'),), (ValueError,), ()):
    x = g(); next(x)
    t(lambda: x.throw(*args))
def r(): raise Odd
t(r)
async def ag(): yield 1
a = ag()
try: a.asend(None).send(None)
except StopIteration: pass
t(lambda: a.athrow(Made).send(None))
e = ValueError(1)
try: raise e
except ValueError: tb = e.__traceback__
f = KeyError(2).with_traceback(tb)
print(f.__traceback__.tb_lineno == tb.tb_lineno, f.with_traceback(None).__traceback__)
for attempt in ('e.__suppress_context__ = 1', 'e.__notes__ = 1; e.add_note("x")', 'SyntaxError("m", (1, 2))', 'SyntaxError("m", 3)', 'SyntaxError("m", ("f", 1, 2, "t", 3))', 'NameError("a", nam="q")', 'ExceptionGroup("g", [e]).message = 1', 'print(UnicodeTranslateError("ab", 0, 1, "why"), UnicodeTranslateError("abc", 0, 2, "why").end)', 'UnicodeTranslateError("a")', 'next(ag())', 'with 3: pass'):
    t(lambda: exec(attempt))
