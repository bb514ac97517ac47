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
json.loads('null')
json.loads(' [1, 2.5, -3e2, "x", true, false, {}] ')
json.loads('{"a": {"b": [1]}}')
json.loads('"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"')
json.loads('"\\ud83d\\ude00"')
json.loads('1E5')
json.loads('-0')
json.loads('-0.0')
json.loads('123456789012345678901234567890')
json.loads('1e400')
json.loads('NaN')
json.loads('[Infinity, -Infinity]')
json.loads('\t\n\r 1 \n')
json.loads(b'{"a": 1}')
json.loads(bytearray(b'[1]'))
json.loads('"é"'.encode('utf-16'))
json.loads('"é"'.encode('utf-8-sig'))
json.loads('"é"'.encode('utf-32-le'))
''')
