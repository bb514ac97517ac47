# Wrong argument counts and types for the methods of int, float and complex.
for v in (5, 2.5, 1j):
    for name in sorted(n for n in dir(v) if not n.startswith('_')):
        value = getattr(v, name)
        if not callable(value): print(name, repr(value)); continue
        for args in ((), (5,), (1, 2, 3, 4), (None,), ('x',)):
            try: r = repr(getattr(v, name)(*args))
            except Exception as e: r = f'{type(e).__name__}: {e}'
            print(type(v).__name__, name, args, r)
