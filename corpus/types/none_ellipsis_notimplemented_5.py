# The singletons: their types, truth, attributes, and how they refuse.
class A:
    def __eq__(self, o): return NotImplemented
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
    def __contains__(self, o): return None
    def __bool__(self): return NotImplemented
a = A(); print(a == a, a == 1, a != a, 5 in a)
for s in ('a + 1', '1 + a', 'a + a', 'a < 1', 'a < a', 'bool(a)', 'not a', 'None.x = 1', 'del None.x', 'type(None).x = 1', 'class B(type(None)): pass', 'a[0]', 'a()', 'with None: pass', 'for x in ...: pass', 'raise None', 'raise ...', 'a = None; a += 1', 'assert None', 'x, y = None'):
    try: exec(s) if not s[0] in '1' else eval(s); print(s, 'ok')
    except Exception as e: print(s, type(e).__name__, e)
