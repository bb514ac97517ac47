"""Data classes."""

from dataclasses import dataclass, field, asdict, replace
from collections import defaultdict
from typing import Optional, List

@dataclass(order=True)
class Item:
    name: str
    qty: int = 0
    price: float = 1.0
    tags: List[str] = field(default_factory=list)

    @property
    def total(self) -> float:
        return self.qty * self.price

@dataclass(frozen=True)
class Key:
    a: int
    b: str
inv = [Item(f'i{i % 500}', i % 13, i * 0.25, ['t']) for i in range(8000)]
by = defaultdict(list)
for x in inv:
    by[x.name].append(x)
print(len(by), round(sum((x.total for x in inv)), 2), max(inv).name, asdict(inv[3]), replace(inv[4], qty=9).qty)
d = {Key(i % 100, 'x'): i for i in range(8000)}
print(len(d), d[Key(5, 'x')], sorted(inv)[10].name)
