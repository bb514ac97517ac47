try: suspend
except NameError: suspend = lambda value=None: value

# except* handlers that call the host.
def boom(*errors):
    raise ExceptionGroup(suspend("boom"), [suspend(e) for e in errors])

def handle(*errors):
    log = []
    try:
        try:
            boom(*errors)
        except* suspend(ValueError) as g:
            log.append(("value", [suspend(str(e)) for e in g.exceptions]))
        except* (suspend(KeyError), OSError) as g:
            log.append(("key/os", suspend(len(g.exceptions))))
            if suspend(len(g.exceptions)) > 1:
                raise RuntimeError(suspend("too many"))
        else:
            log.append("else")
        finally:
            log.append(suspend("finally"))
    except ExceptionGroup as rest:
        log.append(("rest", [repr(suspend(e)) for e in rest.exceptions]))
    except RuntimeError as e:
        log.append(("raised", str(suspend(e)), repr(e.__context__)))
    return suspend(log)

print(handle(ValueError("a"), ValueError("b")))
print(handle(ValueError("a"), KeyError("k"), TypeError("t")))
print(handle(KeyError("k"), OSError("o")))
print(handle(TypeError("x")))
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2), ValueError(3)])])
match, rest = g.split(lambda e: suspend(isinstance(e, ValueError)))
print(repr(match), repr(rest), repr(g.subgroup(lambda e: suspend(str(e)) == "3")))

def generator():
    try:
        yield suspend(1)
    except* ValueError as eg:
        yield suspend(repr(eg))

gen = generator()
next(gen)
print(gen.throw(ValueError("thrown")))
