# Setting members' attributes, printing dataclasses, binding arguments, code objects.
import dataclasses
import enum
import inspect
import pprint
import re


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


class C(enum.Enum):
    A = 1
def s(o, n, v=1):
    def f(): setattr(o, n, v)
    return f
t(s(C.A, 'value')); t(s(C.A, 'name')); t(s(C.A,'foo')); t(lambda: C.A.foo); t(s(C, 'A'))
def d(o,n):
    def f(): delattr(o,n)
    return f
t(d(C.A,'value')); t(d(C,'A'))


@dataclasses.dataclass
class P:
    x: int
    y: list = dataclasses.field(default_factory=list)
    z: str = dataclasses.field(default='q', repr=False)
pprint.pprint(P(1, list(range(40))))
pprint.pprint([P(1), P(2)]*10)
pprint.pprint({'a': P(1, ['x'*30]*4)}, width=40)


def f(a, b, /, c, d=1, *, e, g=2): pass
sig = inspect.signature(f)
t(lambda: sig.bind()); t(lambda: sig.bind(1)); t(lambda: sig.bind(1,2)); t(lambda: sig.bind(1,2,3)); t(lambda: sig.bind(1,2,3,4,5)); t(lambda: sig.bind(1,2,3,e=1,z=1)); t(lambda: sig.bind(1,2,3,c=3,e=1)); t(lambda: sig.bind(1,2,a=3,c=1,e=1)); t(lambda: sig.bind(a=1,b=2,c=3,e=4)); t(lambda: sig.bind_partial(1, z=2)); t(lambda: sig.bind_partial(g=2))


def single(source):
    try:
        print(repr(source), re.sub("0x[0-9a-f]+", "", repr(compile(source, "f", "single"))))
    except SyntaxError as e:
        print(repr(source), e, e.lineno, e.offset)


for source in ("", "\n", "#x", "#x\n", "# x\n5", "\n\n5", "5", "5\n\n", "a=1;b=2", "a=1\nb=2", "if 1:\n pass", "\n#x\n", "a;\n", ";"):
    single(source)
code = compile("def f(): pass\nclass A:\n  def m(self): return lambda: 0\nx = [i for i in ()]", "file.py", "exec")
exec(code)
for c in (code, f.__code__, A.m.__code__, A().m().__code__):
    print(re.sub("0x[0-9a-f]+", "", repr(c)))
print(P.__repr__.__wrapped__.__qualname__, P.__repr__.__qualname__)
