# Settings as JSON: read, checked, changed, written again.
import json
text = '{"name": "demo", "limits": {"cpu": 2, "memory": 1.5e3}, "tags": ["a", "b\\u00e9", null], "on": true, "big": 123456789012345678901234567890}'
data = json.loads(text)
print(data, type(data["limits"]["memory"]).__name__, data["tags"][1])
data["limits"]["cpu"] += 1
data["path"] = {"in": ["x", 1], "out": {}}
print(json.dumps(data))
print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps(data, separators=(",", ":")), len(json.dumps(data, indent="\t").splitlines()))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        return super().default(o)
print(json.dumps({"s": {3, 1}, "c": 1 + 2j}, cls=Encoder), json.dumps([{1}], default=list), "".join(json.JSONEncoder(indent=None).iterencode([1, {"a": None}])))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.10, 2]", parse_float=str, parse_int=float), json.loads('{"re": 1}', object_hook=lambda d: sorted(d.items())))
print(json.loads(" [NaN, Infinity, -Infinity] "), json.loads(b'"bytes \xc3\xa9"'), json.JSONDecoder().raw_decode('{"x": []} tail'))
for bad in ("", "{", "[1,]", '{"a" 1}', "{'a': 1}", '"\t"', "nul", "[1] 2", '"\\x"', "01", '{"a": 1,}'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e.msg, e.pos, e.lineno, e.colno)
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({(1,): 2}), lambda: json.loads(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
