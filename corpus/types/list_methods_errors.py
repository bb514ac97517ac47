# Wrong argument counts and types for the methods of list, tuple, dict and range.
for make in (lambda: [3, 1, 2], lambda: (3, 1, 2), lambda: {'k': 1}, lambda: range(3)):
    for name in sorted(n for n in dir(make()) if not n.startswith('_')):
        value = getattr(make(), name)
        if not callable(value): print(name, value); continue
        for args in ((), (5,), (1, 2, 3, 4), (None,), ('a',), ([9],)):
            try: r = repr(getattr(make(), name)(*args))
            except Exception as e: r = f'{type(e).__name__}: {e}'
            print(type(make()).__name__, name, args, r)
