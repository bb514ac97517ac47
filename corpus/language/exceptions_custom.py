# Exception classes of one's own: hierarchy, arguments, attributes and text.
class AppError(Exception):
    """Base."""
    code = 1

class NotFound(AppError):
    code = 404
    def __init__(self, what, *hints):
        super().__init__(f"{what} not found", *hints)
        self.what = what

class Quiet(AppError):
    def __str__(self): return "quiet " + repr(self.args)

class Both(NotFound, LookupError):
    pass

class NoInit(ValueError):
    def __init__(self, a, *, detail=None):
        self.detail = detail

for make in (lambda: AppError(), lambda: AppError("one"), lambda: AppError("one", 2), lambda: NotFound("key"),
             lambda: NotFound("key", "try", 3), lambda: Quiet(1, "b"), lambda: Both("x"), lambda: NoInit("n", detail=5)):
    try:
        raise make()
    except AppError as e:
        print("app", type(e).__name__, e.code, repr(str(e)), repr(e), e.args)
    except ValueError as e:
        print("value", repr(e), str(e), e.args, e.detail)
try:
    raise Both("y")
except LookupError as e:
    print("as lookup", e.what, isinstance(e, AppError), [c.__name__ for c in Both.__mro__])
try:
    raise AppError
except AppError as e:
    print("class raised", e.args)
e = NotFound("z")
e.extra = [1]
e.add_note("first note")
e.add_note("second")
print(e.__notes__, e.__dict__, e.__cause__, e.__suppress_context__)
try:
    e.add_note(3)
except TypeError as err:
    print(err)
try:
    raise 5
except TypeError as err:
    print(err)
try:
    try:
        raise ValueError
    except "not a class":
        pass
except TypeError as err:
    print(err)
