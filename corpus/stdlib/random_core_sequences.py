# Seeded sequences: the generator itself, every kind of seed, state and bits.
import random
for seed in (0, 1, 42, -7, 10**30, 2**64, 'text', 'é', b'bytes', bytearray(b'ba'), True, ''):
    random.seed(seed); print(repr(seed), random.random(), random.getrandbits(40), random.randrange(1000))
random.seed('abc', version=1); print(random.random()); random.seed(5, 2); print(random.random())
r = random.Random(99); s = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(s); print(a == [r.random() for _ in range(3)], s[0], len(s[1]), s[2])
r.seed(3); print([r.getrandbits(k) for k in (1, 8, 31, 32, 33, 64, 100)], r.getrandbits(0), r.randbytes(5), r.randbytes(0))
for f in (lambda: r.getrandbits(-1), lambda: r.getrandbits(1.5), lambda: r.randbytes(-1), lambda: r.seed([1]), lambda: r.setstate((1, 2, 3)), lambda: r.setstate(5), lambda: random.seed({}), lambda: r.random(1), lambda: r.setstate((3, (1,), None))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(random.Random(7).random() == random.Random(7).random(), random.Random('7').random() == random.Random(7).random(), isinstance(random.SystemRandom(), random.Random))
