# string.Formatter: vformat, parse, overriding of every step.
from string import Formatter
f = Formatter()
class Def(Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)
print(Def().format('{name} {0} {other}', 1, name='N'))
class Spec(Formatter):
    def format_field(self, v, spec): return v.upper() if spec == 'up' else super().format_field(v, spec)
    def convert_field(self, v, c): return v[::-1] if c == 'x' else super().convert_field(v, c)
print(Spec().format('{:up} {!x} {:>4}', 'a', 'bc', 'd'))
class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        extra = set(range(len(args))) - used | set(kwargs) - used
        if extra: raise ValueError(f'unused: {sorted(map(str, extra))}')
for a, k in (((1,), {}), ((1, 2), {'z': 3})):
    try: print(Strict().format('{0}', *a, **k))
    except ValueError as e: print(e)
