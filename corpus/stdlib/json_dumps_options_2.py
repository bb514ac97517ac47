# json.dumps: every option, key kinds, separators, floats, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import json
show(r'''
json.dumps([1, 2], separators=(',', ':'))
json.dumps({'a': 1}, separators=(' ; ', ' = '))
json.dumps({(1, 2): 3, 'k': 1}, skipkeys=True)
json.dumps([1, {'a': [], 'b': {}, 'c': [1]}], indent=2)
json.dumps([1, 2], indent='--')
json.dumps([1], indent=0)
json.dumps([], indent=4)
json.dumps({'a': 1}, indent=1, separators=(', ', ': '))
json.dumps({'k': {'n': [1, 2]}}, indent='\t', sort_keys=True)
json.dumps(float('nan'), allow_nan=False)
json.dumps({(1,): 1})
json.dumps({b'a': 1})
json.dumps(object)
json.dumps({1, 2})
json.dumps([1, {'a': [b'x']}])
json.dumps(1j)
''')
