try: suspend
except NameError: suspend = lambda value=None: value
# tzinfo methods, seeded generators, files, formatters and managers that suspend.
from datetime import *
import random, io, contextlib, copy, itertools, string, operator, collections, bisect
class Z(tzinfo):
    def utcoffset(self, dt): return suspend(timedelta(hours=2))
    def dst(self, dt): return suspend(timedelta(0))
    def tzname(self, dt): return suspend('ZZ')
d = datetime(2024, 5, 6, 7, tzinfo=Z()); print(d, d.tzname(), d.astimezone(timezone.utc), d - datetime(2024, 5, 6, tzinfo=timezone.utc), d == d.astimezone(timezone.utc), f'{d:%H %Z %z}', d.isoformat(), hash(d) == hash(d.astimezone(timezone.utc)), d.timestamp(), sorted([d, d.replace(hour=1)])[0].hour, datetime.now(Z()).tzinfo is not None)
class R(random.Random):
    def random(self): return suspend(super().random())
r = R(5); print(round(r.random(), 6), r.choice('abc'), r.sample(range(9), 3), round(r.gauss(0, 1), 6), r.choices([1, 2], k=3)); l = list(range(5)); r.shuffle(l); print(l)
class W(io.StringIO):
    def write(self, s): suspend(); return super().write(s.upper())
w = W(); print('ab', 1, file=w, sep='-'); w.writelines(suspend(x) for x in ['p', 'q']); print(repr(w.getvalue()))
with contextlib.redirect_stdout(w): print(suspend('redirected'))
print(repr(w.getvalue()))
@contextlib.contextmanager
def cm(n):
    suspend(); print('in', n)
    try: yield suspend(n * 2)
    except ValueError as e: print('caught', e); suspend()
    finally: suspend(); print('out', n)
with cm(1) as a, cm(2) as b: print(a, b); raise ValueError('v')
with contextlib.ExitStack() as s: print(s.enter_context(cm(3))); s.callback(lambda: print('cb', suspend(1))); s.push(lambda *e: suspend(False))
class C:
    def __init__(self, v): self.v = v
    def __copy__(self): return C(suspend(self.v + 1))
    def __deepcopy__(self, m): return C(suspend(self.v + 2))
    def __reduce__(self): return suspend((C, (0,)))
    def __replace__(self, **k): return suspend(k)
print(copy.copy(C(1)).v, copy.deepcopy([C(1)])[0].v, copy.replace(C(1), q=2))
class D2(collections.UserDict):
    def __getitem__(self, k): return suspend(super().__getitem__(k))
    def __setitem__(self, k, v): suspend(); super().__setitem__(k, v)
u = D2(a=1); u.update(b=2); print(u['a'], dict(u), u.get('b'), u | {'c': 3}, u.setdefault('z', 9)); dd = collections.defaultdict(lambda: suspend([])); dd['k'].append(suspend(1)); print(dict(dd))
print(list(map(operator.attrgetter('v'), [C(suspend(5))])), operator.methodcaller('get', 'a')(u), bisect.bisect_left([1, 3, 5], 3, key=lambda x: suspend(x)), string.Template('$a').substitute(u), list(itertools.accumulate([1, 2, 3], lambda a, b: suspend(a * b))), list(itertools.filterfalse(lambda x: suspend(x % 2), range(4))), max({'a': 2, 'b': 1}.items(), key=lambda kv: suspend(-kv[1])))
