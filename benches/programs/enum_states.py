"""A state machine of an Enum."""

from enum import Enum, auto

class S(Enum):
    IDLE = auto()
    RUN = auto()
    STOP = auto()
T = {S.IDLE: S.RUN, S.RUN: S.STOP, S.STOP: S.IDLE}
s = S.IDLE
c = {x: 0 for x in S}
for i in range(60000):
    c[s] += 1
    s = T[s]
    if s is S.RUN and s.value == 2 and (s.name == 'RUN'):
        c[s] += 1
print({k.name: v for k, v in c.items()})
