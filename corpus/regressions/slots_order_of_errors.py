def attempt(slots, **names):
    try:
        type("C", (), {"__slots__": slots, **names})
        print("made")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


# What is disallowed is found before a conflict, whichever stands first.
attempt(("a", "__dict__", "__dict__"), a=1)
attempt(("a", "__weakref__", "__weakref__"), a=1)
attempt(("__dict__", "__dict__", 3))
attempt(("__dict__", 3, "__dict__"))
attempt(("b c", "__dict__", "__dict__"))
attempt(("a", "__dict__"), a=1)
attempt(("__dict__", "__weakref__", "b"))
