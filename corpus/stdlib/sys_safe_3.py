# sys: what a program may ask, with values that do not depend on the machine.
import sys
for args in ((), (0,), (3,), ('message',), ([1, 2],), (None,)):
    try: sys.exit(*args)
    except SystemExit as e: print(args, e.code, e.args, repr(e))
try: 1 / 0
except ZeroDivisionError: t, v, tb = sys.exc_info(); print(t.__name__, v, tb is not None, sys.exception() is v)
print(sys.exc_info(), sys.exception()); old = sys.stdout
class Tee:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return len(s)
    def flush(self): self.parts.append('<flush>')
sys.stdout = Tee(); print('captured', 1, flush=True); tee, sys.stdout = sys.stdout, old; print(''.join(tee.parts).replace('<flush>', '')); print('direct', file=sys.stdout); print(sys.stdout.write('w\n'))
try: int('1' * 4301)
except ValueError as e: print(e)
try: str(10 ** 4301)
except ValueError as e: print(e)
print(int('1' * 4300) > 0, len(hex(10 ** 4301)))
