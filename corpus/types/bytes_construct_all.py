# Making bytes and bytearrays of everything that can be, and what cannot.
class B:
    def __bytes__(self): return b'custom'
class Bad:
    def __bytes__(self): return 'x'
class I:
    def __index__(self): return 3
class Both:
    def __index__(self): return 2
    def __bytes__(self): return b'both'
for T in (bytes, bytearray):
    for args in ((), (3,), (0,), (-1,), (b'ab',), (bytearray(b'cd'),), ([1, 255],), ((65, True),), (range(3),), ([256],), ([-1],), (['a'],), ([1.5],), ('text',), ('text', 'utf-8'), ('é', 'ascii'), ('é', 'ascii', 'ignore'), ('é', 'latin-1'), ('a', 'nope'), (5, 'ascii'), (b'a', 'ascii'), (1.5,), (None,), (B(),), (Bad(),), (I(),), (Both(),), ({65: 1},), ({7},), (iter([1, 2]),), ('a', 'ascii', 'strict', 1), ([I()],), ('',), (10**20,), (True,)):
        try: print(T.__name__, args if 'object' not in repr(args) else len(args), T(*args))
        except Exception as e: print(T.__name__, args if 'object' not in repr(args) else len(args), type(e).__name__, e)
    print(T(source='a', encoding='utf-8'), T('ab', errors='strict', encoding='ascii'), T(source=b'q'))
    for kw in ({'encoding': 'utf-8'}, {'errors': 'x'}, {'foo': 1}, {'source': 5, 'encoding': 'ascii'}):
        try: print(kw, T(**kw))
        except Exception as e: print(kw, type(e).__name__, e)
print(bytes(b'x') == b'x', bytes(B()), bytes.fromhex('41 42  43'), bytearray.fromhex('00ff'), bytes.fromhex(''), bytes.fromhex('4\t1') if 0 else '')
for h in ('4', '4g', '41 4', 'é', '4 1', b'4142', 5, '0x41', '41-42', '  41\n42 '):
    try: print(repr(h), bytes.fromhex(h))
    except Exception as e: print(repr(h), type(e).__name__, e)
