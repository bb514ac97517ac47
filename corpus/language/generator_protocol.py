# Generators by hand: next, send, throw, close in every state.
try: suspend
except NameError: suspend = lambda value=None: value

def g():
    received = []
    try:
        while True:
            received.append((yield suspend(len(received))))
    except KeyError as e: yield f'caught {e}'
    finally: print('finally', received)
    return 'end'
it = g()
print(next(it), it.send('a'), it.send('b'), it.throw(KeyError('k')))
try: next(it)
except StopIteration as e: print('stopped', e.value)
for action in (lambda: next(it), lambda: it.send(1), lambda: it.throw(ValueError('late')), lambda: it.close()):
    try: print(action())
    except (StopIteration, ValueError) as e: print(type(e).__name__, e)
fresh = g()
try: fresh.send('too early')
except TypeError as e: print(e)
try: fresh.throw(ValueError('before start'))
except ValueError as e: print(e)
print(list(fresh), g().close())
it = g()
next(it)
print(it.close(), it.gi_frame, it.gi_running)
def ignores():
    try: yield 1
    except GeneratorExit: yield 'ignoring'
it = ignores()
next(it)
try: it.close()
except RuntimeError as e: print(e)
def returns():
    try: yield
    except GeneratorExit: return 'from close'
it = returns()
next(it)
print(it.close())
def stops():
    yield 1
    raise StopIteration('inside')
try: list(stops())
except RuntimeError as e: print(e, repr(e.__cause__))
def reenter():
    try: next(it)
    except ValueError as e: yield e.args[0]
it = reenter()
print(next(it), it.__name__, it.__qualname__, it.gi_code.co_name, iter(it) is it)
