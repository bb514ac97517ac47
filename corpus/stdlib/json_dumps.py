# Every type, every option, and what cannot be encoded.
import json

data = {"s": "text", "n": None, "t": True, "f": False, "i": 5, "neg": -3, "big": 10**20, "x": 1.5, "e": 1e100, "l": [1, [2, []], {}], "tup": (1, 2), "nested": {"a": {"b": {}}}}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps([1, {"a": 2}], indent="--"), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1))
print(json.dumps({"b": 1, "a": [2, 3]}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({"k": 1}, separators=("; ", " = ")), json.dumps([1, 2], indent=0))
print(json.dumps('quote " back \\ slash / nl \n tab \t ctl \x01 del \x7f'), json.dumps("é € 🐍"), json.dumps("é € 🐍", ensure_ascii=False), json.dumps("\u2028"))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none", "s": "str"}), json.dumps({"1": 0, 1: 1}), json.dumps(True), json.dumps(None), json.dumps("s"), json.dumps(1.0), json.dumps(-0.0), json.dumps(1e16), json.dumps(1e-7))
print(json.dumps([float("inf"), float("-inf"), float("nan")]), json.dumps({(1, 2): 3, "k": 4}, skipkeys=True))
class Point:
    def __init__(self, x): self.x = x
print(json.dumps([Point(1), {2, 2}], default=lambda o: sorted(o) if isinstance(o, set) else {"x": o.x}))
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)
print(json.dumps({"z": 1 + 2j}, cls=Encoder), Encoder().encode([3j]), "".join(Encoder(indent=None).iterencode({"a": [1]})))
loop = []
loop.append(loop)
tries = ["json.dumps(Point(1))", "json.dumps({1, 2})", "json.dumps(b'x')", "json.dumps({(1,): 2})", "json.dumps([1j])", "json.dumps(loop)", "json.dumps(float('nan'), allow_nan=False)", "json.dumps(len)", "json.dumps({'a': [Point(1)]})", "json.dumps()", "json.dumps(1, 2)"]
for t in tries:
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, type(e).__name__, e)
class MyInt(int): pass
class MyStr(str): pass
class MyDict(dict): pass
print(json.dumps([MyInt(5), MyStr("s"), MyDict(a=MyInt(1))]), json.dumps({MyStr("k"): MyInt(2)}))
