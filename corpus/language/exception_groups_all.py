# Exception groups: making, split, subgroup, derive, except* with everything.
try: suspend
except NameError: suspend = lambda value=None: value

g = ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [TypeError('t'), KeyError('k')]), OSError('o')])
print(repr(g), g, g.message, len(g.exceptions))
print(g.subgroup(TypeError), g.subgroup((ValueError, OSError)), g.subgroup(lambda e: 'k' in str(e)), g.subgroup(AssertionError), sep='\n')
print(*map(repr, g.split(LookupError)), sep='\n')
class Own(ExceptionGroup):
    def __new__(cls, message, excs, extra=None):
        self = super().__new__(cls, message, excs)
        self.extra = extra
        return self
    def derive(self, excs): return Own(self.message, excs, suspend(self.extra))
o = Own('own', [ValueError(1), TypeError(2)], 'x')
o.add_note('noted')
match, rest = o.split(ValueError)
print(type(match).__name__, match.extra, rest.extra, match.__notes__)
def attempt(f, *args):
    try: print(repr(f(*args)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
attempt(ExceptionGroup, 'm', [])
attempt(ExceptionGroup, 'm', [5])
attempt(ExceptionGroup, 5, [ValueError()])
attempt(ExceptionGroup, 'm', 5)
attempt(ExceptionGroup, 'm')
attempt(ExceptionGroup, 'm', [KeyboardInterrupt()])
attempt(BaseExceptionGroup, 'm', [KeyboardInterrupt()])
attempt(BaseExceptionGroup, 'm', (ValueError(),))
attempt(g.split, 5)
attempt(g.subgroup, 'x')
def handle(error):
    log = []
    try:
        try: raise error
        except* (ValueError, OSError) as e: log.append(('values', [repr(x) for x in e.exceptions]))
        except* TypeError as e: log.append(('types', repr(suspend(e))))
        else: log.append('else')
        finally: log.append('finally')
    except BaseException as e: log.append(('left', repr(e), repr(e.__context__)))
    return log
for error in (g, ValueError('plain'), KeyError('not handled'), ExceptionGroup('nested', [ExceptionGroup('x', [TypeError()])]), KeyboardInterrupt()):
    print(*handle(error), sep='\n  ')
def raises_inside():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e: raise KeyError('new')
    except* TypeError: raise
try: raises_inside()
except ExceptionGroup as e: print(repr(e), [repr(x.__context__) for x in e.exceptions])
for bad in (ExceptionGroup, 5, (ValueError, ExceptionGroup)):
    try:
        try: raise ValueError
        except* bad: pass
    except TypeError as e: print(e)
