try: suspend
except NameError: suspend = lambda value=None: value
# Hooks and defaults of json that suspend.
import json
class P:
    def __init__(self, x): self.x = x
def default(o): return suspend({'P': o.x}) if isinstance(o, P) else suspend(sorted(o))
print(json.dumps([P(1), {'k': P([P(2)])}, {3, 1}], default=default)); print(json.dumps({'a': P(1)}, default=default, indent=1, sort_keys=True))
print(json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=lambda d: suspend(list(d.items()))))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: suspend(p)), json.loads('[1, 2.5, NaN]', parse_int=lambda s: suspend('i' + s), parse_float=lambda s: suspend('f' + s), parse_constant=lambda s: suspend(s)))
def bad(o): suspend(); raise LookupError('cannot')
for f in (lambda: json.dumps([1, P(1)], default=bad), lambda: json.loads('[{"a": 1}]', object_hook=bad), lambda: json.dumps(P(1), default=lambda o: suspend(o))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class E(json.JSONEncoder):
    def default(self, o): return suspend(repr(o.x))
print(json.dumps({'q': P(7)}, cls=E), ''.join(json.JSONEncoder(default=default).iterencode([P(3)])))
class S(str):
    def __str__(self): return suspend('no')
print(json.dumps(S('s')), json.dumps({S('k'): [S('v')]}))
import io
class W(io.StringIO):
    def write(self, s): suspend(); return super().write(s)
w = W(); json.dump({'a': [P(1)]}, w, default=default); print(w.getvalue())
