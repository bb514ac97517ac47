# ExceptionGroup, except*, splitting and nesting.
def run(exc):
    try:
        raise exc
    except* ValueError as g:
        print("value", type(g).__name__, [str(e) for e in g.exceptions])
    except* (KeyError, TypeError) as g:
        print("key/type", [repr(e) for e in g.exceptions])
    else:
        print("else")
    finally:
        print("finally")

run(ExceptionGroup("eg", [ValueError("a"), KeyError("b"), ValueError("c")]))
run(ValueError("naked"))
try:
    run(ExceptionGroup("outer", [ValueError(1), OSError("left"), ExceptionGroup("inner", [TypeError("t"), OSError("deep")])]))
except ExceptionGroup as g:
    print(g.message, repr(g), g.exceptions)
    match, rest = g.split(lambda e: str(e) == "deep")
    print(repr(match), repr(rest))
g = ExceptionGroup("g", [ValueError("v"), ExceptionGroup("h", [KeyError("k")])])
print(g, repr(g.subgroup(KeyError)), g.subgroup(OSError), repr(g.derive([OSError()])))
print(g.split(ValueError)[0].exceptions, isinstance(g, Exception), ExceptionGroup.__mro__[1].__name__)
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m", ValueError),
            lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)
try:
    try:
        raise ExceptionGroup("a", [ValueError("x")])
    except* ValueError:
        raise KeyError("from handler")
except ExceptionGroup as e:
    print(repr(e), repr(e.__context__))
except KeyError as e:
    print("key", repr(e), repr(e.__context__))
