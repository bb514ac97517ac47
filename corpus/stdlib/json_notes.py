# What the notes say of where in the data an error was.
import json
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
def bad(o): 1/0
def nest(o): return [o.__class__.__name__, {1,2}] if isinstance(o, frozenset) else 1/0
for indent in (None, 1):
    t(lambda: json.dumps({1}, indent=indent))
    t(lambda: json.dumps([{1}], indent=indent))
    t(lambda: json.dumps({'a':({1},)}, indent=indent))
    t(lambda: json.dumps([{1}], indent=indent, default=bad))
    t(lambda: json.dumps([frozenset()], indent=indent, default=nest))
    t(lambda: json.dumps([float('nan')], indent=indent, allow_nan=False))
    t(lambda: json.dumps({float('nan'): 1}, indent=indent, allow_nan=False))
    t(lambda: json.dumps({(1,): 1}, indent=indent, allow_nan=False))
    t(lambda: json.dumps([{(1,): 1}], indent=indent, allow_nan=False))
    t(lambda: json.dumps({1:2,'a':3}, indent=indent, sort_keys=True))
    t(lambda: json.dumps([{1:2,'a':3}], indent=indent, sort_keys=True))
    a = []; a.append([a])
    t(lambda: json.dumps(a, indent=indent))
    d = {}; d['x'] = [d]
    t(lambda: json.dumps(d, indent=indent))
    t(lambda: list(json.JSONEncoder(indent=indent).iterencode([1, {1}])))
    class X: pass
    x = X()
    t(lambda: json.dumps(x, indent=indent, default=lambda o: o))
    t(lambda: json.dumps([x], indent=indent, default=lambda o: [o]))
