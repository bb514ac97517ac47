# The classes of json, whenever they are asked for and however they are changed; `__dir__` of a module.
import json
import sys
import types

print([name for name in dir(json) if name in json.__all__ or name in ("decoder", "encoder", "scanner")])
print(json.loads(' \n[1, {"a": "é"}]\t'), json.dumps({"a": [1, None]}))
for text in ("[1,", " {} x", "é é", "\ufeff1"):
    try:
        json.loads(text)
    except ValueError as error:
        print(repr(error), type(error), error.pos, error.lineno, error.colno, isinstance(error, json.JSONDecodeError))

print(json.JSONDecodeError, json.JSONDecoder, json.JSONEncoder)
print(json.JSONDecoder is json.decoder.JSONDecoder, json.JSONEncoder is json.encoder.JSONEncoder)
print(json.decoder.JSONDecodeError is json.JSONDecodeError, sys.modules["json.decoder"] is json.decoder)


class Plain:
    pass


class Encoder(json.JSONEncoder):
    def default(self, o):
        return type(o).__name__


print(json.dumps([Plain()], cls=Encoder))
try:
    json.dumps([Plain()])
except TypeError as error:
    print(error)

plain = json.JSONEncoder.default
json.JSONEncoder.default = lambda self, o: "changed"
print(json.dumps([Plain()]), json.dumps({1: Plain()}, indent=1), json.dumps(Plain(), default=lambda o: "given"))
print(json.dumps([Plain()], cls=Encoder))
json.JSONEncoder.default = plain
try:
    json.dumps([Plain()])
except TypeError as error:
    print(error)

decode = json.JSONDecoder.decode
json.JSONDecoder.decode = lambda self, s: ("changed", decode(self, s))
print(json.loads("[1]"))
json.JSONDecoder.decode = decode
print(json.loads("[1]"), json.loads('"\n"', strict=False), json.JSONDecoder().raw_decode("é 12 é", 2))

try:
    json.nothing
except AttributeError as error:
    print(error)
try:
    from json import nothing
except ImportError as error:
    print(type(error).__name__)

names = {}
exec("from json import *", names)
print(sorted(name for name in names if not name.startswith("__")))

module = types.ModuleType("made")
module.__dir__ = lambda: ["b", "c", "a"]
print(dir(module), module.__dir__())
