# raise ... from None hides what came before; a plain raise keeps it.
def strict(value):
    try:
        return float(value)
    except ValueError:
        raise TypeError(f"{value!r} is not a number") from None

try:
    strict("x")
except TypeError as e:
    print(e.__cause__, e.__suppress_context__, repr(e.__context__))

def relay(value):
    try:
        return strict(value)
    except TypeError:
        print("relaying")
        raise

relay("y")
