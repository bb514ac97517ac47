# json.loads: every hook, kinds of input, duplicates, numbers, whitespace.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import json
from decimal import Decimal
show(r'''
json.loads('"a\tb"')
json.loads('\ufeff1')
json.loads(b'\xff')
json.loads('1', nope=2)
json.loads('{"a": 1}', object_hook=5)
json.JSONDecoder().decode(' 1 ')
json.JSONDecoder().raw_decode('[1] tail')
json.JSONDecoder().raw_decode('x 5', 2)
json.JSONDecoder(object_hook=lambda d: 'h').decode('{}')
json.JSONEncoder(indent=1).encode([1])
''.join(json.JSONEncoder().iterencode([1, {'a': None}]))
json.JSONEncoder(sort_keys=True, separators=(',', ':')).encode({'b': 1, 'a': 2})
json.JSONEncoder().item_separator
json.JSONEncoder(indent=2).item_separator
json.JSONDecoder().raw_decode(' 1')
json.JSONEncoder().default(5)
''')
