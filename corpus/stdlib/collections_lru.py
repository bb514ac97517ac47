# A small cache and an event log built from OrderedDict, deque and namedtuple.
from collections import OrderedDict, deque, namedtuple, Counter, defaultdict

Event = namedtuple("Event", "kind key value", defaults=(None,))

class LRU:
    def __init__(self, size):
        self.size, self.data, self.log = size, OrderedDict(), deque(maxlen=5)
        self.stats = Counter()

    def get(self, key):
        if key not in self.data:
            self.stats["miss"] += 1
            self.log.append(Event("miss", key))
            return None
        self.stats["hit"] += 1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        self.log.append(Event("put", key, value))
        if len(self.data) > self.size:
            old, _ = self.data.popitem(last=False)
            self.log.append(Event("evict", old))

cache = LRU(2)
for op in ("put a 1", "put b 2", "get a", "put c 3", "get b", "get a", "put a 9", "put d 4", "get c"):
    kind, key, *rest = op.split()
    print(op, "->", getattr(cache, kind)(key, *map(int, rest)), list(cache.data.items()))
print(cache.stats, cache.stats.most_common(1), [e._asdict() for e in cache.log][-1])
by_kind = defaultdict(list)
for e in cache.log:
    by_kind[e.kind].append(e.key)
print(dict(by_kind), {e.kind for e in cache.log} == {"put", "evict", "miss"})
