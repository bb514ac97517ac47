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
json.dumps({'a': 1, 2: 3}, sort_keys=True)
json.dumps({1, 2}, default=list)
json.dumps({'a': {3}}, default=lambda o: sorted(o))
json.dumps(1j, default=lambda z: [z.real, z.imag])
json.dumps(range(2), default=str)
json.dumps({1}, default=lambda o: o)
json.dumps(5, nope=1)
json.dumps()
json.dumps('\u2603' if 0 else 'x')
json.dumps({'a': 1}, indent=None)
json.dumps([[]], indent=3)
json.dumps([{}], indent=1)
json.dumps(True, indent=2)
json.dumps({'': ''})
''')
