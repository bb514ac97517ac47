# IntEnum, StrEnum, ReprEnum: arithmetic, formatting, comparison, global_enum.
from enum import *
class P(IntEnum): LOW = 1; HIGH = 10
class S(StrEnum): A = auto(); Bc = auto(); C = 'see'
for s in ('class B(StrEnum):\n a = 5', 'class B(StrEnum):\n a = ("x", 5)', 'class B(StrEnum):\n a = (b"x", "ascii"); print(list(B))', 'class B(IntEnum):\n a = "x"', 'class B(IntEnum):\n a = "12"\n print(a)', 'class B(IntEnum):\n a = ("11", 2)', 'class B(IntEnum):\n a = 1.5', 'class B(str, Enum):\n a = 5\n b = "b"'):
    try: exec(s); print(s.replace(chr(10), ';'), list(B) if 'B' in dir() else '')
    except Exception as e: print(s.replace(chr(10), ';'), '|', type(e).__name__, e)
class F(float, Enum): PI = 3.14; E = 2.71
print(F.PI + 1, F.PI, repr(F.PI), F.PI > F.E, str(F.E), F(2.71))
class R(int, ReprEnum): X = 5
print(str(R.X), repr(R.X), f'{R.X}', format(R.X, '03d')); import json; print(json.dumps({'p': P.LOW, 's': S.A, P.HIGH: 1}))
class T(tuple, Enum): A = (1, 2); B = (3,)
print(T.A, T.A.value, T.A[0] if T.A else None, len(T.B), list(T))
