try: suspend
except NameError: suspend = lambda value=None: value

# json and re with functions that call the host.
import json
import re

class Thing:
    def __init__(self, v): self.v = v

def encode(o):
    return {"thing": suspend(o.v)} if isinstance(o, Thing) else suspend(str(o))

print(json.dumps({"a": [Thing(1), Thing([Thing(2)])], "b": suspend(None)}, default=encode))
print(json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=lambda d: suspend(sorted(d.items()))))
print(json.loads('{"x": 1, "x": 2}', object_pairs_hook=lambda p: suspend(p)), json.loads("[1.5, 2]", parse_float=lambda s: suspend("f" + s), parse_int=lambda s: suspend("i" + s)))
print(json.dumps({"k": suspend([1, {"z": 2}])}, indent=suspend(1), sort_keys=True))
print(re.sub(r"\d+", lambda m: str(suspend(int(m.group())) * 2), "a1 b22 c333"), re.sub("[aeiou]", lambda m: suspend(m[0].upper()), suspend("education"), count=suspend(2)))
print(re.subn(r"(\w)(\d)", lambda m: suspend(m[2] + m[1]), "a1 b2"), [suspend(m.span()) for m in re.finditer("o.", "foo bob")])

def gen():
    for w in ("x", "y"):
        yield suspend(w)

print(json.dumps(dict.fromkeys(gen(), suspend(1))), "|".join(re.findall(suspend(r"\w"), suspend("p q"))))
try:
    json.dumps({1: Thing(0)}, default=lambda o: 1 / suspend(0))
except ZeroDivisionError as e:
    print(e)
try:
    re.sub("b", lambda m: {}[suspend(m.group())], "abc")
except KeyError as e:
    print("KeyError", e)
