# ExitStack: order, callbacks, push, pop_all, exceptions replaced and suppressed.
from contextlib import *
log = []
class M:
    def __init__(self, n, swallow=False, fail=None): self.n, self.swallow, self.fail = n, swallow, fail
    def __enter__(self): log.append(f'+{self.n}'); return self.n
    def __exit__(self, t, e, tb):
        log.append(f'-{self.n}:{t.__name__ if t else None}')
        if self.fail: raise self.fail
        return self.swallow
with ExitStack() as s:
    print(s.enter_context(M(1)), s.enter_context(M(2)), s.callback(log.append, 'cb') is not None, s.push(M(3)).n, callable(s.push(lambda *e: log.append('fn'))))
print(log); log.clear()
with ExitStack() as s: s.enter_context(M(1)); s.enter_context(M(2, True)); s.enter_context(M(3)); raise ValueError('x')
print(log); log.clear()
try:
    with ExitStack() as s: s.enter_context(M(1)); s.enter_context(M(2, fail=KeyError('from exit'))); raise ValueError('x')
except KeyError as e: print(e, repr(e.__context__), log); log.clear()
with ExitStack() as s: s.enter_context(M(1)); kept = s.pop_all(); print('popped', log)
print(log); kept.close(); print(log); log.clear()
s = ExitStack(); s.enter_context(M(5)); s.close(); s.close(); print(log); log.clear()
@s.callback
def later(): log.append('deco')
s.close(); print(log)
try: ExitStack().enter_context(5)
except TypeError as e: print(e)
try: ExitStack().push(5)
except TypeError as e: print(e)
class NoExit:
    def __enter__(self): return self
try: ExitStack().enter_context(NoExit())
except TypeError as e: print(e)
log.clear()
try:
    with ExitStack() as s:
        for i in range(3): s.callback(lambda i=i: log.append(i) or (1 / 0 if i == 1 else None))
except ZeroDivisionError as e: print('zde', log, e.__context__)
with ExitStack() as s: s.push(lambda t, e, tb: t is ValueError); s.callback(print, 'a', sep='-', end='!\n'); raise ValueError
names = ['x', 'y']
with ExitStack() as s: vals = [s.enter_context(nullcontext(n)) for n in names]; print(vals, isinstance(s, AbstractContextManager))
def chain(e):
    out = []
    while e: out.append(str(e)); e = e.__context__
    return out
try:
    with ExitStack() as s:
        for n in 'ab': s.push(M(n, fail=RuntimeError(n)))
        raise ValueError('inner')
except RuntimeError as e: print(chain(e))
