# Tracebacks: by the module traceback, of chains, groups, recursion, and where the carets stand.
import sys, traceback
def f(x): return 1 / x
def g():
    try: f(0)
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
try: g()
except ValueError as e:
    print(traceback.format_exc())
    t, v, tb = sys.exc_info()
    print(t, v is e, sys.exception() is e)
    tb = None
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_lineno, sorted(tb.tb_frame.f_locals)[:2] if tb.tb_frame.f_code.co_name != '<module>' else '')
        tb = tb.tb_next
    for fs in traceback.extract_tb(e.__traceback__): print(fs.name, fs.lineno, fs.line, fs.colno, fs.end_colno, fs)
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(''.join(traceback.format_exception(e, chain=False)))
    print(''.join(traceback.format_exception(e, limit=1)))
    print(''.join(traceback.format_exception(e, limit=-1)))
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, str(te), list(te.format_exception_only()), te.stack[0].name, te.__cause__.exc_type_str)
    print(''.join(te.format()))
    print(''.join(traceback.format_tb(e.__traceback__)))
    traceback.print_exc(file=sys.stdout)
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_tb(e.__traceback__, file=sys.stdout)
print(sys.exc_info(), sys.exception(), traceback.format_exc())
e = ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [KeyError("k"), TypeError()])])
e.add_note("note\nsecond")
e.exceptions[0].add_note("inner note")
print(''.join(traceback.format_exception(e)))
try: raise e
except* ValueError as z: print(traceback.format_exc())
except* Exception as z: print(''.join(traceback.format_exception(z)))
try: exec("x = (\n")
except SyntaxError as s: print(traceback.format_exc()); print(traceback.format_exception_only(s))
def rec(n): return rec(n-1) if n else 1/0
try: rec(10)
except Exception: print(traceback.format_exc())
print(traceback.format_list([("a.py", 3, "f", "code")]))
try:
    try: 1/0
    except Exception: raise KeyError("x") from None
except Exception: print(traceback.format_exc())
try:
    try: 1/0
    except Exception: undefined_name
except Exception: print(traceback.format_exc())
try: [].appendd
except Exception as e: print(traceback.format_exc(), traceback.format_exception_only(e))
class E(Exception):
    def __str__(self): raise ValueError
try: raise E
except E: print(traceback.format_exc())
class E2(Exception):
    __module__ = 'pkg.mod'
    def __str__(self): return "a\nb"
try: raise E2
except E2: print(traceback.format_exc())
try: raise e.with_traceback(None)
except Exception: print(traceback.format_exc())
def loop():
    try: raise ValueError(1)
    except Exception as e: e.__cause__ = e; raise
try: loop()
except Exception: print(traceback.format_exc())
a = ValueError("a"); b = KeyError("b"); a.__context__ = b; b.__context__ = a
print(''.join(traceback.format_exception(a)))
x = [1]
def h():
    x = {'a': {'b': None}}
    return (x['a']
             ['b']
              ['c'] + 5)
try: h()
except Exception: print(traceback.format_exc())
def k(**kw): pass
try: k(1, 2,
       3)
except Exception: print(traceback.format_exc())
try: assert x == [2], "msg"
except Exception: print(traceback.format_exc())
try: print(x.
       foo.bar)
except Exception: print(traceback.format_exc())
try:
    for q in x: a = q + "1"; b = 2
except Exception: print(traceback.format_exc())
try: del x[7]
except Exception: print(traceback.format_exc())
try: x[3] = 4
except Exception: print(traceback.format_exc())
try: x[1:2].foo()[3]
except Exception: print(traceback.format_exc())
try: raise ValueError("é ü") if x else 1
except Exception: print(traceback.format_exc())
try: s = "ünï" + 1; t = "é".foo
except Exception: print(traceback.format_exc())
try: (lambda: 1/0)()
except Exception: print(traceback.format_exc())
try: [1/i for i in (1,0)]
except Exception: print(traceback.format_exc())
try: list(1/i for i in (1,0))
except Exception: print(traceback.format_exc())
class C:
    try: y = 1/0
    except Exception: print(traceback.format_exc())
class D:
    def m(self):
        @self.deco
        def f(): pass
try: D().m()
except Exception: print(traceback.format_exc())
with open('nofile') if 0 else type('CM', (), {'__enter__': lambda s: 1, '__exit__': lambda s, *a: print(traceback.format_exc()) or True})():
    1/0
