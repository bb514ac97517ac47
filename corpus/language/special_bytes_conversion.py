# __bytes__, __fspath__-less objects, bytearray and bytes from anything.
try: suspend
except NameError: suspend = lambda value=None: value

class Own:
    def __bytes__(self): return suspend(b'own')
class Iterates:
    def __iter__(self): return iter([1, suspend(2), 255])
class Indexed:
    def __index__(self): return suspend(3)
class Wrong:
    def __bytes__(self): return suspend('text')
def attempt(f):
    try: return f()
    except Exception as e: return f'{type(e).__name__}: {e}'
print(bytes(Own()), bytes(Iterates()), bytes(Indexed()), bytearray(Iterates()), attempt(lambda: bytes(Wrong())), bytes(5), bytes(b'copy'), bytes([65, 66]), bytes('é', 'utf-8'))
for bad in ((256,), (-1,), ('a',), (None,), 'text', 1.5, None, -1, 2**70, object):
    print(attempt(lambda: bytes(bad)), '|', attempt(lambda: bytearray(bad)))
print(attempt(lambda: bytes('x', 'nope')), attempt(lambda: bytes('é', 'ascii')), bytes('é', 'ascii', 'replace'), attempt(lambda: bytes(5, 'utf-8')), attempt(lambda: bytes(b'x', 'utf-8')))
class B(bytes):
    def __new__(cls, x): return super().__new__(cls, suspend(x))
print(B([1]), type(B([1])).__name__, B([1]) + b'\x02', type(B([1]) + b'').__name__, B(b'abc')[1], B(b'abc')[1:])
