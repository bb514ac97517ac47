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
o
asdict(o)
astuple(o)
[f.name for f in fields(o)]
[f.name for f in fields(Out)]
is_dataclass(o)
is_dataclass(Out)
is_dataclass(5)
is_dataclass(In)
fields(Out)[3].metadata
fields(In)[0].default
fields(In)[1].default_factory
fields(In)[0].default_factory is MISSING
fields(Out)[0].type
repr(MISSING)[:15]
asdict(o)['inner'] is not o.inner
''')
