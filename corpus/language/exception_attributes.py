# Attributes of exceptions: args, notes, tracebacks, with_traceback, equality and state.
try: suspend
except NameError: suspend = lambda value=None: value

e = ValueError('a', 1)
print(e.args, str(e), repr(e), ValueError(), repr(ValueError()), str(ValueError('x')), repr(ValueError((1, 2))), str(ValueError((1, 2))))
e.args = [1, 2]
print(e.args, str(e))
try: e.args = 5
except TypeError as err: print(err)
e.custom = suspend('attribute')
print(e.__dict__, e.custom)
e.add_note('first'); e.add_note('second')
print(e.__notes__)
for bad in (5, None):
    try: e.add_note(bad)
    except TypeError as err: print(err)
print(e.__traceback__, e.with_traceback(None) is e)
def deep(n):
    if n == 0: raise e
    deep(n - 1)
try: deep(2)
except ValueError as err:
    tb, names = err.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names, err is e)
for bad in (5, 'tb'):
    try: e.with_traceback(bad)
    except TypeError as err: print(err)
    try: e.__traceback__ = bad
    except TypeError as err: print(err)
print(ValueError('x') == ValueError('x'), len({ValueError('x'), ValueError('x')}))
s = StopIteration(5, 6)
print(s.value, s.args, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
k = KeyError('key')
print(str(k), repr(k), str(KeyError('a', 'b')), str(KeyError()))
o = OSError(200, 'No such file', 'name')
print(o.errno, o.strerror, o.filename, str(o), type(o).__name__, OSError('plain').errno)
n = NameError('text', name='n'); a = AttributeError('text', name='n', obj=5); i = ImportError('text', name='m', path='p')
print(n.name, a.name, a.obj, i.name, i.path, i.msg, str(i))
u = UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad byte')
print(u, u.encoding, u.object, u.start, u.end, u.reason)
for make in (lambda: UnicodeDecodeError(), lambda: NameError(bad=1), lambda: ValueError(x=1), lambda: StopIteration(value=1)):
    try: make()
    except TypeError as err: print(err)
