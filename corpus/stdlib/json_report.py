# Records in, a report out: json, dataclasses, Counter and string formatting together.
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field, asdict

TEXT = """
[{"id": 1, "tags": ["new", "red"], "price": 2.5, "owner": {"name": "ann"}},
 {"id": 2, "tags": [], "price": 10, "owner": null},
 {"id": 3, "tags": ["red"], "price": "bad", "owner": {"name": "bob"}},
 {"id": 4, "price": 1e2, "owner": {"name": "ann"}}]
"""

class RecordError(ValueError):
    def __init__(self, record, reason):
        super().__init__(f"record {record.get('id')}: {reason}")

@dataclass
class Record:
    id: int
    price: float
    owner: str = "nobody"
    tags: list = field(default_factory=list)

    @classmethod
    def parse(cls, raw):
        price = raw["price"]
        if not isinstance(price, (int, float)):
            raise RecordError(raw, f"price {price!r} is not a number")
        return cls(raw["id"], float(price), (raw.get("owner") or {}).get("name", "nobody"), raw.get("tags", []))

good, problems = [], []
for raw in json.loads(TEXT):
    try:
        good.append(Record.parse(raw))
    except (RecordError, KeyError) as e:
        problems.append(str(e))
print(good[0], len(good), problems)
tags = Counter(t for r in good for t in r.tags)
owners = defaultdict(float)
for r in good:
    owners[r.owner] += r.price
report = {"tags": tags, "owners": owners, "max": asdict(max(good, key=lambda r: r.price)), "problems": problems}
print(json.dumps(report, indent=2, sort_keys=True))
for name, value in sorted(owners.items(), key=lambda kv: -kv[1]):
    print(f"{name:>8} {value:>8.2f} {value / sum(owners.values()):6.1%}")
print(json.loads(json.dumps(report)) == {**report, "tags": dict(tags), "owners": dict(owners)})
