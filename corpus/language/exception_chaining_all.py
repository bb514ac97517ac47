# __cause__, __context__, __suppress_context__ in every combination; cycles cut.
try: suspend
except NameError: suspend = lambda value=None: value

def show(e):
    print(repr(e), '| cause', repr(e.__cause__), '| context', repr(e.__context__), '| suppressed', e.__suppress_context__)
def attempt(f):
    try: f()
    except Exception as e: show(e)
def plain():
    try: {}['a']
    except KeyError: raise ValueError(suspend('b'))
def from_it():
    try: {}['a']
    except KeyError as e: raise ValueError('b') from suspend(e)
def from_none():
    try: {}['a']
    except KeyError: raise ValueError('b') from None
def from_class():
    raise ValueError('b') from KeyError
def nested():
    try:
        try: 1 / 0
        except ZeroDivisionError: raise KeyError('middle')
    except KeyError: raise ValueError('outer')
def in_finally():
    try: {}['a']
    finally: raise ValueError('finally')
def same():
    try: raise ValueError('same')
    except ValueError as e: raise e
def cycle():
    a = ValueError('a')
    try:
        try: raise a
        except ValueError: raise KeyError('b')
    except KeyError: raise a
def after_handler():
    try: 1 / 0
    except ZeroDivisionError: pass
    raise ValueError('no context')
def in_called():
    def helper(): raise ValueError('helper')
    try: 1 / 0
    except ZeroDivisionError: helper()
for f in (plain, from_it, from_none, from_class, nested, in_finally, same, cycle, after_handler, in_called):
    print(f.__name__, end=': ')
    attempt(f)
e = ValueError('by hand')
e.__cause__ = KeyError('set')
show(e)
e.__suppress_context__ = False
e.__context__ = TypeError('t')
show(e)
for bad in (5, 'x', ValueError):
    for name in ('__cause__', '__context__'):
        try: setattr(e, name, bad)
        except TypeError as err: print(err)
e.__cause__ = None
show(e)
try: del e.__cause__
except TypeError as err: print(err)
for bad in ('raise 5', 'raise None', 'raise ValueError from 5', 'raise int', 'raise ValueError("x") from int'):
    try: exec(bad)
    except TypeError as err: print(err)
