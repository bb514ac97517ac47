# What is shown of an exception nobody catches: frozen dataclass.
from dataclasses import dataclass

@dataclass(frozen=True)
class A:
    x: int

a = A(1)
a.x = 2
