# bool is an int: arithmetic, formats, operators and construction.
for body in ('__bool__', '__len__'):
    for value in (True, 0, 1, -1, 'x', None, 2.0):
        C = type('C', (), {body: lambda self, v=value: v})
        try: print(body, repr(value), bool(C()), not C())
        except Exception as e: print(body, repr(value), type(e).__name__, e)
try: type('B', (bool,), {})
except TypeError as e: print(e)
