# Wrong argument counts and types for the methods of str.
for name in sorted(n for n in dir(str) if not n.startswith('_')):
    for args in ((), (5,), ('a', 'b', 'c', 'd', 'e'), (None,), (b'x',)):
        if name in ('format', 'format_map') and args: continue
        try: r = repr(getattr('sample text', name)(*args))
        except Exception as e: r = f'{type(e).__name__}: {e}'
        print(name, args, r)
