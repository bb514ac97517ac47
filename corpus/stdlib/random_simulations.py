# Programs that simulate with a seeded generator.
import random
random.seed(7)
rolls = [sum(random.randint(1, 6) for _ in range(2)) for _ in range(200)]; print({k: rolls.count(k) for k in range(2, 13)})
deck = [r + s for s in 'SHDC' for r in '23456789TJQKA']; random.shuffle(deck); print(deck[:8], random.sample(deck, 3))
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(500)); print(4 * inside / 500)
walk = [0]
for _ in range(20): walk.append(walk[-1] + random.choice((-1, 1)))
print(walk); print(''.join(random.choices('abcdefghijklmnopqrstuvwxyz0123456789', k=12)), random.choices(['win', 'lose'], [1, 9], k=8))
grid = [[random.random() < .3 for _ in range(6)] for _ in range(3)]; print('\n'.join(''.join('#' if c else '.' for c in row) for row in grid))
def reservoir(it, k):
    out = []
    for i, x in enumerate(it):
        if i < k: out.append(x)
        elif (j := random.randrange(i + 1)) < k: out[j] = x
    return out
print(reservoir(range(100), 4), round(random.gauss(100, 15), 6), [round(random.expovariate(0.1), 4) for _ in range(3)], random.randbytes(4).hex(), random.uniform(-1, 1))
state = random.getstate(); x = random.random(); random.setstate(state); print(x == random.random()); print(sorted(random.sample(range(1, 50), 6)), random.betavariate(2, 5), random.lognormvariate(0, 0.25))
