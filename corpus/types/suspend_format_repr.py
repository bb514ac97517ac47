try: suspend
except NameError: suspend = lambda value=None: value
# __repr__, __str__, __format__, __bytes__, __ascii__ contexts that suspend, in containers and nested fields.
class F:
    def __init__(self, n): self.n = n
    def __repr__(self): return suspend(f'<r{self.n}>')
    def __str__(self): return suspend(f's{self.n}')
    def __format__(self, spec): return suspend(f'f{self.n}[{spec}]')
    def __bytes__(self): return suspend(b'b%d' % self.n)
f, g = F(1), F(2)
print(f, [f, g], (f,), {f.n: f}, {f}, f'{f} {f!r} {f!s:>5} {f:{g}} {f!a}', '{} {!r} {:x{}}'.format(f, f, f, g), '%s %r %a' % (f, g, f), bytes(f), str(f), repr([f, {1: (g,)}]))
print(f, g, sep=str(F(3)), end=f'{F(4)}\n'); print(*[F(i) for i in range(3)]); print('-'.join(map(str, [f, g])), ascii([f]), '{0.n} {0!s:^7}'.format(f), format(f, 'spec'), f'{[f]!s}', f'{f=} {f=!s} {f=:z}')
import collections, dataclasses, pprint, types
@dataclasses.dataclass
class D: a: F; b: list
print(D(f, [g]), collections.namedtuple('P', 'x')(f), collections.deque([f]), collections.OrderedDict(a=f), collections.defaultdict(None, a=f), collections.Counter({'a': 1}), types.SimpleNamespace(q=f), collections.ChainMap({'a': f}), types.MappingProxyType({'p': f}))
for bad in (5, None, b'x'):
    class B:
        def __repr__(self): return suspend(bad)
        def __str__(self): return suspend(bad)
        def __format__(self, s): return suspend(bad)
    for t in (lambda: repr(B()), lambda: str(B()), lambda: f'{B()}', lambda: '%s' % B(), lambda: [B()].__repr__(), lambda: '{}'.format(B())):
        try: print(t())
        except TypeError as e: print(e)
class E(Exception):
    def __str__(self): return suspend('custom text')
try: raise E(f)
except E as e: print(e, repr(e), e.args)
import string; print(string.Template('$a and $b').substitute(a=f, b=g), string.Formatter().format('{0} {x!r:>6}', f, x=g))
class SS(str):
    def __str__(self): return suspend('str-of-sub')
print(SS('x'), f'{SS("x")}', '%s' % SS('x'), ''.join([SS('x')]), [SS('x')], str(SS('y')))
