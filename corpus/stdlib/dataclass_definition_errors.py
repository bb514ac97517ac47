# What @dataclass refuses when a class is made.
from dataclasses import *
def attempt(text):
    try: exec(text, dict(globals())); print('fine:', text.splitlines()[-1].strip())
    except Exception as e: print(type(e).__name__, '|', e)
for body in ('x: int = 1\n    y: int', 'x: list = []', 'x: dict = {}', 'x: set = set()', 'x: int = field(default=1, default_factory=int)', 'x = field()', 'x: int = field(init=False)\n    y: int', '__slots__ = ("x",)\n    x: int = 1', 'x: int = 1\n    _: KW_ONLY\n    y: int', '_: KW_ONLY\n    __: KW_ONLY', 'x: InitVar[list] = field(default_factory=list)', 'x: int = field(default=1, kw_only=True)\n    y: int', '__match_args__ = ("q",)\n    x: int', 'def __eq__(self, o): return 1\n    x: int = 0'):
    attempt(f'@dataclass\nclass C:\n    {body}\n')
for opts in ('order=True, eq=False', 'frozen=True, order=True', 'unsafe_hash=True', 'nope=True', 'slots=True, weakref_slot=True', 'weakref_slot=True', 'kw_only=True, slots=True, frozen=True'):
    attempt(f'@dataclass({opts})\nclass C:\n    x: int = 0\n')
attempt('@dataclass(order=True)\nclass C:\n    x: int\n    def __lt__(self, o): return 1')
attempt('@dataclass(frozen=True)\nclass C:\n    x: int\n    def __setattr__(self, n, v): pass')
attempt('@dataclass(unsafe_hash=True)\nclass C:\n    x: int\n    def __hash__(self): return 1')
attempt('@dataclass(frozen=True)\nclass A:\n    x: int\n@dataclass\nclass B(A):\n    y: int')
attempt('@dataclass\nclass A:\n    x: int\n@dataclass(frozen=True)\nclass B(A):\n    y: int')
attempt('@dataclass\nclass A:\n    x: int = 1\n@dataclass\nclass B(A):\n    y: int')
attempt('@dataclass(slots=True)\nclass C:\n    __slots__ = ("x",)\n    x: int')
attempt('field(5)'); attempt('make_dataclass("C", ["class"])'); attempt('make_dataclass("C", ["x", "x"])'); attempt('make_dataclass("C", [("x", int, 1, 2)])'); attempt('make_dataclass("C", ["1x"])')
