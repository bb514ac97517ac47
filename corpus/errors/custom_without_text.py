# Exceptions with no arguments, nested classes and many arguments.
class Outer:
    class Inner(Exception):
        pass

class Stop(Exception):
    """Raised without arguments."""

def local():
    class Hidden(Stop):
        pass
    return Hidden

for make in (Outer.Inner, Stop, local()):
    try:
        raise make
    except Exception as e:
        print(type(e).__qualname__, repr(str(e)), repr(e))

try:
    raise Outer.Inner("first", 2)
except Outer.Inner:
    raise local()
