# fields, asdict, astuple, replace, make_dataclass, is_dataclass, MISSING.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from dataclasses import *
from typing import ClassVar
@dataclass
class In: v: int = 1; tags: list = field(default_factory=list)
@dataclass
class Out:
    n: str
    inner: In
    many: list = field(default_factory=list)
    d: dict = field(default_factory=dict, metadata={'k': 'meta'})
    C: ClassVar[int] = 9
    hidden: int = field(default=7, init=False, repr=False)
o = Out('o', In(2, ['t']), [In(), (In(3), 4)], {'a': In(5)})
show(r'''
make_dataclass('P', ['x', ('y', int), ('z', int, 5)])(1, 2)
make_dataclass('Q', [('a', int, field(default=3))], frozen=True)()
make_dataclass('R', ['x'], bases=(In,), namespace={'twice': lambda s: s.v * 2})(4, [], 5).twice() if 0 else 0
make_dataclass('T', 'ab')(1, 2)
make_dataclass('M', ['x'], module='m').__module__
fields(In)[0].name
fields(In)[0].init
fields(In)[0].repr
fields(In)[0].hash
fields(In)[0].compare
fields(In)[0].kw_only
fields(Out)[-1].init
repr(field(default=1))[:60]
In.__dataclass_fields__['v'].type
''')
import copy; c = copy.deepcopy(o); c.inner.v = 100; print(o.inner.v, c.inner.v, copy.replace(In(), v=8), copy.copy(o) == o)
