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
json.dumps(None)
json.dumps(True)
json.dumps(1.0)
json.dumps('a"\\\n\t\x00é😀/')
json.dumps([1, [2, []], {}])
json.dumps({'a': (1, 2)})
json.dumps(10**30)
json.dumps(-0.0)
json.dumps(1e100)
json.dumps(float('nan'))
json.dumps([float('inf'), -float('inf')])
json.dumps('')
json.dumps('\u2028\x7f')
json.dumps({1: 'i', 2.5: 'f', True: 't', None: 'n', 'é': 1})
json.dumps({'b': 1, 'a': 2}, sort_keys=True)
json.dumps('é', ensure_ascii=False)
''')
