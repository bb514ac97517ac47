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
asdict(o)['many'] is not o.many
asdict(o, dict_factory=lambda p: sorted(k for k, _ in p))
astuple(o, tuple_factory=list)
asdict(In())
asdict(5)
asdict(Out)
astuple(In)
fields(5)
replace(o, n='p').n
replace(o, inner=In(9)).inner
replace(o).many is o.many
replace(In(1), v=2)
replace(o, hidden=1)
replace(o, nope=1)
replace(5)
replace(o, C=1)
''')
