# An uncaught group is drawn as a tree.
def attempt(f, *args):
    try:
        f(*args)
    except Exception as e:
        return e

def check(value):
    if value < 0:
        raise ValueError(f"negative: {value}")
    print("fine", value)

def run(values):
    errors = [e for v in values if (e := attempt(check, v))]
    errors.append(ExceptionGroup("conversion", [attempt(int, "x"), TypeError("plain")]))
    raise ExceptionGroup("several problems", errors)

run([1, -2, 3, -4])
