# contextmanager, closing, suppress, nullcontext, redirects, decorators.
from contextlib import *
import io, sys
log = []
@contextmanager
def cm(name, swallow=False):
    'docs'
    log.append(f'enter {name}')
    try: yield name.upper()
    except ValueError as e:
        log.append(f'caught {e}')
        if not swallow: raise
    finally: log.append(f'exit {name}')
with cm('a') as v: print(v)
with cm('b', True): raise ValueError('in b')
try:
    with cm('c'): raise ValueError('in c')
except ValueError as e: print('out', e)
try:
    with cm('d'): raise KeyError('kd')
except KeyError as e: print('key', e)
print(log, cm.__name__, cm.__doc__, type(cm('x')).__name__)
@cm('deco')
def f(x): log.append('body'); return x
log.clear(); print(f(1), f(2), log)
@contextmanager
def none(): return; yield
@contextmanager
def two(): yield 1; yield 2
@contextmanager
def swallows():
    try: yield
    except BaseException: pass
@contextmanager
def changes():
    try: yield
    except ValueError as e: raise KeyError('changed') from e
for make, exc in ((none, None), (two, None), (two, ValueError('v')), (swallows, ValueError('s')), (changes, ValueError('q')), (cm, None), (swallows, StopIteration('si')), (cm.__wrapped__, None)):
    try:
        with make() as z:
            if exc: raise exc
        print('fine', z)
    except BaseException as e: print(type(e).__name__, e, '|', type(e.__cause__).__name__)
c = cm('once')
with c: pass
try:
    with c: pass
except (RuntimeError, AttributeError) as e: print(type(e).__name__, e)
with suppress(KeyError, IndexError): {}['x']; print('not reached')
with suppress(): print('s')
try:
    with suppress(KeyError): [][0]
except IndexError as e: print(e)
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except ExceptionGroup as e: print(e.exceptions)
class R:
    def close(self): log.append('closed')
with closing(R()) as r: pass
with nullcontext(5) as n, nullcontext() as m: print(n, m, log[-1])
b = io.StringIO()
with redirect_stdout(b): print('hidden'); print('too')
with redirect_stderr(b) as t: sys.stderr.write('err')
print(repr(b.getvalue()), t is b)
class D(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *e): print('out', e[0] and e[0].__name__); return True
@D()
def g(): 1 / 0
print(g(), isinstance(D(), AbstractContextManager), isinstance(R(), AbstractContextManager), issubclass(suppress, AbstractContextManager))
