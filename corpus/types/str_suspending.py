try: suspend
except NameError: suspend = lambda value=None: value
# Everything of str that calls back, suspended there.
class A:
    def __str__(self): return suspend('strA')
    def __repr__(self): return suspend('reprA')
    def __format__(self, spec): return suspend(f'fmtA[{spec}]')
    def __index__(self): return suspend(3)
    def __int__(self): return suspend(7)
    def __float__(self): return suspend(1.5)
    def __getitem__(self, k): return suspend(f'item{k!r}')
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return suspend('attr' + n)
    def __iter__(self):
        yield suspend('p')
        yield suspend('q')
    def __bool__(self): return suspend(True)
a = A()
print(str(a), repr(a), f'{a} {a:x} {a!r:>8} {a!s}', '%s %r %d %x %f %c' % (a, a, a, a, a, a))
print('{0} {0:y} {0!r} {0.foo} {0[bar]} {0[5]} {0.a.b!r:{1}}'.format(a, 12), '{x} {y!s}'.format_map(a), '%(k)s %(l)r' % a)
print('-'.join(a), 'abc'.center(a), 'x' * a, 'a' + 'b' * a, 'abcdef'[a], 'abcdef'[:a], 'abcabc'.find('c', a), 'aXbXcXdX'.replace('X', '-', a), 'a b c d e'.split(None, a), 'a\nb'.splitlines(a), 'a\tb'.expandtabs(a), '7'.zfill(a), 'hello'.startswith('lo', a))
print('abc'.translate(a), ascii(a), format(a, 'z'), int(a), float(a), complex(a), round(1234.5678, a), bin(a), hex(a), chr(a), (255).to_bytes(a), int('11', a), divmod(100, int(a)))
print(bytes([a, a]), bytearray(a), b'abcdef'[a], b'x' * a, b'a,b'.split(b',', a), bytes.fromhex('41').center(a), bytearray(b'abcdef').pop(a), b'%d %x' % (a, a), a.__index__().__add__(1), 'a' in 'abc', [1, 2, 3, 4][a], range(10)[a], slice(a, None, a).indices(10))
class B(str):
    def __new__(cls, v):
        suspend()
        return super().__new__(cls, suspend(v))
    def __add__(self, other): return B(suspend(str.__add__(self, other)))
    def __contains__(self, x): return suspend(x == 'magic')
    def __eq__(self, other): return suspend(str.__eq__(self, other))
    def __hash__(self): return suspend(str.__hash__(self))
b = B('text')
print(b + 'ure', 'magic' in b, b == 'text', {b: 1}[B('text')], {b, B('text')}, b.upper(), '%s' % b, f'{b}')
class I(int):
    def __new__(cls, v): return super().__new__(cls, suspend(v))
    def __add__(self, other): return I(suspend(int.__add__(self, other)))
    __radd__ = __add__
    def __repr__(self): return suspend(f'I({int.__repr__(self)})')
print(I(3) + 4, 4 + I(3), sum([I(1), I(2)]), [I(5)], f'{I(7):03d}', '%d' % I(8), I(2) ** 3, str(I(9)))
for f in (lambda: '%d' % type('E', (), {'__int__': lambda s: suspend('x')})(), lambda: str(type('E', (), {'__str__': lambda s: suspend(5)})()), lambda: ''.join(suspend(x) for x in ['a', 5]), lambda: '{0.x}'.format(suspend(5)), lambda: 'x'.center(type('E', (), {'__index__': lambda s: suspend('n')})())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
