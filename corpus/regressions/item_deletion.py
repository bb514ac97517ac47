# What cannot be deleted from, set in or subscripted, and how that is said.
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class C: pass
class D(int): pass
class E(str): pass
class F: __slots__ = ()
vals = [1, 2.5, 1j, None, True, 'a', b'a', (1,), range(3), {1}, frozenset(), {}.keys(), {}.items(), {}.values(), iter([]), (x for x in ()), lambda: 1, len, int, C, C(), D(), E(), F(), ..., slice(1), memoryview(b'a'), type, object(), zip(), map(str, []), enumerate([]), C().__init__, [].append, property(), staticmethod(len), super(int), ValueError(), type.__dict__, list[int], int | str, t.__code__, __import__('math')]
for v in vals:
    for k in (0, 'a', slice(1), 1.5, None):
        def d(): del v[k]
        def s(): v[k] = 1
        def g(): return v[k]
        t(d); t(s); t(g)
