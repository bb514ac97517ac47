# Every distribution with a seed.
import random
r = random.Random(12345)
for name, args in (('uniform', (1, 10)), ('uniform', (5, -5)), ('triangular', ()), ('triangular', (0, 10, 3)), ('triangular', (1, 1)), ('betavariate', (2, 3)), ('expovariate', ()), ('expovariate', (2.5,)), ('gammavariate', (2, 1)), ('gammavariate', (0.5, 2)), ('gammavariate', (1, 3)), ('gauss', ()), ('gauss', (10, 2)), ('lognormvariate', (0, 1)), ('normalvariate', ()), ('normalvariate', (5, 0.1)), ('vonmisesvariate', (0, 4)), ('vonmisesvariate', (1, 1e-7)), ('paretovariate', (3,)), ('weibullvariate', (1, 1.5)), ('binomialvariate', ()), ('binomialvariate', (10, 0.3)), ('binomialvariate', (100, 0.5)), ('binomialvariate', (5, 1)), ('binomialvariate', (5, 0)), ('binomialvariate', (50, 0.9))):
    print(name, args, [round(getattr(r, name)(*args), 9) for _ in range(3)])
for name, args in (('gammavariate', (0, 1)), ('gammavariate', (1, -1)), ('binomialvariate', (-1,)), ('binomialvariate', (5, 2)), ('expovariate', (0,)), ('betavariate', (0, 0)), ('uniform', ('a', 1)), ('gauss', ('a',)), ('triangular', (1, 2, 'x'))):
    try: print(name, args, getattr(r, name)(*args))
    except Exception as e: print(name, args, type(e).__name__, e)
r.seed(1); g = [r.gauss() for _ in range(3)]; r.seed(1); print(g == [r.gauss() for _ in range(3)], r.uniform(a=1, b=2), r.triangular(low=1, high=2, mode=1.5), r.gauss(mu=1, sigma=0), r.expovariate(lambd=1))
class Fixed(random.Random):
    def random(self): return 0.25
f = Fixed(); print(f.random(), f.uniform(0, 4), f.choice('abcd'), f.randrange(8), f.sample(range(4), 2), f.expovariate(1), f.choices('ab', k=2), f.triangular())
class Bits(random.Random):
    def getrandbits(self, k): return 3
print(Bits().randrange(8), Bits().choice('abcdef'), Bits(1).random())
