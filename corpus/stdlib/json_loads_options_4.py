# json.loads: every hook, kinds of input, duplicates, numbers, whitespace.
import json
from decimal import Decimal
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return {'__set__': sorted(o)}
        return super().default(o)
text = json.dumps({'s': {3, 1}}, cls=Enc); print(text, json.loads(text, object_hook=lambda d: set(d['__set__']) if '__set__' in d else d))
try: json.dumps(object, cls=Enc)
except TypeError as e: print(e)
class Dec(json.JSONDecoder):
    def decode(self, s): return ('decoded', super().decode(s))
print(json.loads('[1]', cls=Dec))
import io; b = io.StringIO(); json.dump({'a': [1, 2]}, b, indent=1); print(b.getvalue()); b.seek(0); print(json.load(b))
try: json.load(io.StringIO(''))
except json.JSONDecodeError as e: print(e)
