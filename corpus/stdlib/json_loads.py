# Every literal, hooks, and where the decoder stops.
import json

for text in ("null", "true", "false", "1", "-0", "1.5", "1e5", "1E-2", "-2.5e+3", "10000000000000000000000", '""', '"a"', "[]", "{}", " [1 , 2 ] ", '{"a": {"b": [null]}}', "NaN", "-Infinity", '"\\u00e9\\n\\"\\/\\ud83d\\udc0d"', '[1,\n2]', b'{"b": 1}', bytearray(b"[2]")):
    v = json.loads(text)
    print(repr(text), repr(v), type(v).__name__)
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"b": 1, "a": 2}'), list(json.loads('{"z": 1, "a": 2}')))
print(json.loads('[1.5, 2, "x"]', parse_float=str, parse_int=lambda s: int(s) * 10), json.loads("[NaN]", parse_constant=lambda s: s.lower()))
print(json.loads('{"p": {"x": 1}}', object_hook=lambda d: ("hook", d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads('{"a": {"b": 1}}', object_pairs_hook=lambda p: tuple(p)))
for bad in ("", " ", "[", "[1,]", "[1 2]", "{", '{"a"}', '{"a":}', '{"a":1,}', "{a: 1}", "{'a': 1}", '"unterminated', '"bad \\x escape"', '"\\u12"', '"ctl \n"', "nul", "tru", "01", "1.", ".5", "+1", "--1", "1e", "[1] x", "]", "undefined", '{"a": 1 "b": 2}', "[1,\n 2,\n x]", '{"a": [1, {"b": }]}', "\ufeff[]"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e, (e.lineno, e.colno, e.pos))
for bad in (None, 5, ["[]"]):
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
samples = [[1, [2.5, {"k": [None, True]}]], {"a": {"b": {"c": [1, 2, {"d": "é\n\"\\"}]}}}, "text", -5, 1e22, 0.1, [[], {}, ""]]
print(all(json.loads(json.dumps(s)) == s for s in samples), all(json.loads(json.dumps(s, indent=3, ensure_ascii=False)) == s for s in samples))
dec = json.JSONDecoder()
print(dec.decode("[1]"), dec.raw_decode('{"a": 1} rest'), issubclass(json.JSONDecodeError, ValueError))
try:
    json.loads("[1, oops]")
except ValueError as e:
    print(type(e).__name__, e.msg, e.doc)
