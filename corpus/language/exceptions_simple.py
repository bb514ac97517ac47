# try, except, else, finally and raise: the plain things.
def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        print("cannot divide by zero")
        return None
    except TypeError as e:
        print("bad types:", e)
        return None
    else:
        print("fine")
        return result
    finally:
        print("done")

print(divide(6, 3))
print(divide(1, 0))
print(divide("a", 1))

class TooBig(ValueError):
    pass

def check(n):
    if n > 100:
        raise TooBig(f"{n} is too big")
    return n

for value in (5, 500, "x"):
    try:
        print(check(value))
    except TooBig as e:
        print("TooBig:", e)
    except Exception as e:
        print(type(e).__name__, e)

try:
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("conversion failed") from e
except RuntimeError as e:
    print(e, "|", e.__cause__)

try:
    [1, 2][5]
except (KeyError, IndexError) as e:
    print("lookup:", e)
