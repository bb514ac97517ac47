try: suspend
except NameError: suspend = lambda value=None: value

# Body, except, else and finally of try statements.
def run(kind):
    try:
        print("try", suspend(kind))
        if kind == "value": raise ValueError(suspend("v"))
        if kind == "key": raise KeyError(suspend("k"))
        if kind == "return": return suspend("early")
    except suspend(ValueError) as e:
        print("except", suspend(str(e)))
        result = suspend("handled")
    except (suspend(KeyError), suspend(IndexError)) as e:
        print("except", suspend(e.args))
        raise RuntimeError(suspend("new")) from e
    else:
        print("else", suspend(1))
        result = suspend("fine")
    finally:
        print("finally", suspend(2), suspend(3))
    return result

for kind in ("none", "value", "return"):
    print(run(kind))
try:
    run("key")
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)

def nested():
    try:
        try:
            raise suspend(ValueError("first"))
        finally:
            suspend("inner finally")
            try:
                {}[suspend("missing")]
            except KeyError as e:
                print("in finally", e, repr(e.__context__))
    except ValueError as e:
        return suspend(e)

print(repr(nested()))
