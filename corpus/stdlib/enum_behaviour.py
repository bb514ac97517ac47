# Methods, mixins, __new__, _missing_, _generate_next_value_, property, nonmember and member.
from enum import *
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
    @staticmethod
    def s(): return 's'
print(Planet.EARTH.g, Planet.heaviest(), Planet.s(), Planet.MARS.value, Planet((6.4e23, 3.39e6)), Planet(5.97e24, 6.37e6))
class Coord(bytes, Enum):
    def __new__(cls, v, label): o = bytes.__new__(cls, [v]); o._value_ = v; o.label = label; return o
    X = (1, 'ex'); Y = (2, 'why')
print(Coord.X, Coord(2), Coord.Y.label, Coord.X == b'\x01')
class M(Enum):
    A = 1; B = 2
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'first' else None
print(M('first'))
try: M('other')
except ValueError as e: print(e)
class BadM(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return 5
try: BadM(3)
except TypeError as e: print(e)
class L(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count) + str(last)
    FOO = auto(); BAR = auto()
print(list(L))
class K(str, Enum):
    A = 'a'; B = 'b'
    def __str__(self): return self.value
print(K.A == 'a', K.A + 'x', str(K.A), f'{K.A}', repr(K.A), K('b'), 'a' in K, isinstance(K.A, str), K.A.upper(), {'a': 1}[K.A], sorted(K))
class N(Enum):
    x = nonmember(5)
    f = member(3)
    A = 1
    _ignore_ = ['q']
    q = 9
    class Inner: pass
print(list(N), N.x, hasattr(N, 'q'))
class E(Enum):
    A = 1
    def __bool__(self): return False
    def __eq__(self, o): return isinstance(o, int) and self.value == o
    __hash__ = Enum.__hash__
    @property
    def value2(self): return self.value * 2
print(bool(E.A), E.A == 1, E.A.value2, E.A != 2)
class Empty(Enum):
    def greet(self): return f'hi {self.name}'
class Full(Empty): BOB = 1
print(Full.BOB.greet(), list(Empty), issubclass(Full, Empty), Full.__mro__[1].__name__)
@verify(UNIQUE, CONTINUOUS)
class V(Enum): A = 1; B = 2
for chk, body in ((UNIQUE, dict(A=1, B=1)), (CONTINUOUS, dict(A=1, B=4))):
    try: verify(chk)(Enum('W', body))
    except ValueError as e: print(e)
import copy; print(copy.copy(M.A) is M.A, copy.deepcopy([M.B])[0] is M.B, Enum.__doc__ is not None, M.A._name_, M._member_names_, M._value2member_map_, M.__contains__(M.A))
