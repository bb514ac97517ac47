# __cause__, __context__, __suppress_context__, re-raising and the life of the name.
def convert(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f"bad {text!r}") from e

try:
    convert("x")
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)

def reraise():
    try:
        [].pop()
    except IndexError as e:
        e.add_note("seen")
        raise

try:
    reraise()
except IndexError as e:
    print(e, e.__notes__, e.__context__)

try:
    raise
except RuntimeError as e:
    print(e)

try:
    raise ValueError("v")
except ValueError as e:
    kept = e
try:
    e
except NameError as err:
    print(err)
print(repr(kept))

def deep(n):
    try:
        if n == 0: raise ValueError("0")
        deep(n - 1)
    except ValueError:
        raise ValueError(str(n))

try:
    deep(3)
except ValueError as e:
    while e:
        print(e, end=" ")
        e = e.__context__
print()
err = KeyError("c")
err.__cause__ = ValueError("set by hand")
print(err.__suppress_context__, repr(err.with_traceback(None)), err.__traceback__)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
