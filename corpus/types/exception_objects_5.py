# Exceptions as objects: args, attributes, notes, equality, subclassing, chaining.
e = ValueError('a'); e.extra = 1; e.args = ('new', 2); e.add_note('n1'); e.add_note('n2'); print(e, e.extra, e.__notes__, e.__dict__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
for s in ('e.add_note(5)', 'e.args = 5', 'e.__cause__ = 5', 'e.__traceback__ = 5', 'del e.args', 'e.__context__ = 1', 'raise ValueError from 5', 'raise 5', 'raise int', 'raise ValueError(1) from KeyError'):
    try: exec(s); print(s, 'ok', e.args)
    except BaseException as x: print(s, type(x).__name__, x, repr(x.__cause__))
class My(Exception):
    def __init__(self, code, **k): super().__init__(f'code {code}'); self.code = code; self.k = k
    def __str__(self): return f'{self.code}/{super().__str__()}'
class Two(KeyError, AttributeError): pass
try:
    try: raise My(5, a=1)
    except My as m: print(m, repr(m), m.args, m.k); raise Two('t') from m
except (KeyError, ValueError) as t: print(repr(t), repr(t.__cause__), isinstance(t, AttributeError), t.__suppress_context__)
import copy; c = copy.copy(My.__new__(My, 1)); print(c.args, copy.copy(OSError(2, 'm', 'f')).filename, copy.deepcopy(KeyError([1])).args)
g = ExceptionGroup('grp', [ValueError(1), ExceptionGroup('in', [KeyError(2)])]); print(g, repr(g), g.message, g.exceptions, g.split(KeyError), g.subgroup(lambda x: isinstance(x, ValueError)), g.derive([OSError(1)]))
for f in (lambda: ExceptionGroup('m', []), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup('m', [5]), lambda: ExceptionGroup('m', [KeyboardInterrupt()]), lambda: ExceptionGroup('m')):
    try: print(f())
    except (TypeError, ValueError) as x: print(type(x).__name__, x)
