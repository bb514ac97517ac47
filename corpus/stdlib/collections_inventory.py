# An inventory with the containers of collections.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
Move = namedtuple("Move", "item amount kind", defaults=["in"])
moves = [Move("bolt", 10), Move("nut", 20), Move("bolt", 4, "out"), Move("gear", 1), Move("nut", 25, kind="out")]
stock = Counter()
log = defaultdict(list)
for m in moves:
    (stock.update if m.kind == "in" else stock.subtract)({m.item: m.amount})
    log[m.kind].append(m._replace(amount=-m.amount) if m.kind == "out" else m)
print(stock, +stock, -stock, stock.total(), stock.most_common(1), sorted(stock.elements()))
print(dict(log), log["lost"], "lost" in log, moves[0]._asdict(), Move._fields, Move._field_defaults)
recent = deque(maxlen=3)
for m in moves:
    recent.append(m.item)
print(recent, list(recent), recent.maxlen)
recent.rotate(1)
recent.appendleft("washer")
print(recent, recent.index("washer"), recent.count("nut"))
settings = ChainMap({"unit": "mm"}, {"unit": "inch", "tolerance": 0.1})
settings["grade"] = 8
print(settings["unit"], dict(settings), settings.maps, settings.parents["unit"], settings.new_child({"unit": "cm"})["unit"])
order = OrderedDict((m.item, m.amount) for m in moves)
order.move_to_end("bolt")
print(order, order.popitem(last=False), list(order), order == {"gear": 1, "bolt": 4}, order == OrderedDict(bolt=4, gear=1))
print(Counter("abracadabra") & Counter("bar"), Counter(a=1) | Counter(a=3, b=1), Counter(a=3) - Counter(a=5), Counter(a=1) <= Counter(a=2))
for bad in (lambda: Move("x"), lambda: Move("x", 1, "in", 4), lambda: moves[0]._replace(colour=1), lambda: recent.remove("zip"), lambda: settings["none"], lambda: deque().pop(), lambda: namedtuple("T", "a a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
