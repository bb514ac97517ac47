# JSONDecodeError: message, position, line and column for every kind of fault.
import json
for t in ('', ' ', '{', '[', '"', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '[1', '[1,', '[1,]', '[,]', '[1 2]', '{"a" 1}', '{1:2}', '{"a":1 "b":2}', 'nul', 'True', 'None', '01', '1.', '.5', '+1', '-', '1e', '--1', '0x1', '"\\x"', '"\\u12"', '"\\u12g4"', '"a\nb"', '"abc', '1 2', '[] []', '{} x', 'NaNN', '[1]\n]', '{"a":\n  1,\n  b}', '// c', '[1, /* c */ 2]', "'a'", '{"a": undefined}', '"\\', '"\\u', '[nan]', '\x00', '-Inf', '{"a":1}}', '[[[', '{"a":{"b":[1,2}', '"\x1f"', '\xa01'):
    try: print(repr(t), json.loads(t))
    except json.JSONDecodeError as e: print(repr(t), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.doc == t)
e = json.JSONDecodeError('custom', 'ab\ncd', 4); print(e, e.args, e.lineno, e.colno, isinstance(e, ValueError), e.__class__.__module__)
for deep in (500,):
    x = json.loads('[' * deep + ']' * deep); n = 0
    while x: x = x[0]; n += 1
    print(n)
