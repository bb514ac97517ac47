# Wrong argument counts and types for the methods of bytes and bytearray.
for make in (lambda: b'sample bytes', lambda: bytearray(b'sample bytes')):
    for name in sorted(n for n in dir(make()) if not n.startswith('_')):
        for args in ((), (5,), (b'a', b'b', b'c', b'd', b'e'), (None,), ('x',), (b'a',)):
            try: r = repr(getattr(make(), name)(*args))
            except Exception as e: r = f'{type(e).__name__}: {e}'
            print(type(make()).__name__, name, args, r)
