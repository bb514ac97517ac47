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
json.loads('{"a": 1, "a": 2}')
json.loads('{"": 0}')
json.loads('"\x7f"')
json.loads('"a\tb"', strict=False)
json.loads('[1.5, 2]', parse_float=Decimal)
json.loads('[1.5, 2]', parse_int=float)
json.loads('[NaN, -Infinity]', parse_constant=lambda s: s.lower())
json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d))
json.loads('{"a": 1, "a": 2}', object_pairs_hook=list)
json.loads('{"a": 1}', object_hook=len, object_pairs_hook=tuple)
json.loads('[1, "2"]', parse_int=str)
json.loads('1.0', parse_float=str)
json.loads('1e5', parse_float=lambda s: s)
json.loads('[]', object_hook=5)
json.loads('{}', object_hook=lambda d: 'empty')
json.loads('NaN', parse_constant=lambda s: 1 / 0)
json.loads(5)
json.loads(None)
''')
