# randrange, randint, choice, choices, sample, shuffle with a seed.
import random
r = random.Random(2024)
print([r.randint(1, 6) for _ in range(10)], [r.randrange(10) for _ in range(5)], [r.randrange(5, 10) for _ in range(5)], [r.randrange(0, 100, 7) for _ in range(5)], [r.randrange(10, 0, -3) for _ in range(5)], r.randrange(10**30), r.randint(-10**20, 10**20))
print([r.choice('abc') for _ in range(6)], r.choice([1]), r.choice(range(100)), r.choices('ab', k=5), r.choices([1, 2, 3], weights=[1, 0, 5], k=6), r.choices('xyz', cum_weights=[1, 3, 10], k=4), r.choices('ab', k=0), r.choices(range(5)))
print(r.sample(range(100), 5), r.sample('abcdef', 6), r.sample([1, 2], 0), r.sample(['a', 'b'], 3, counts=[2, 1]), r.sample(range(10**9), 3), r.sample((1, 2, 3), k=2))
l = list(range(10)); r.shuffle(l); print(l); b = bytearray(b'abcd'); r.shuffle(b); print(b)
for f in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(5, 1), lambda: r.randint(2, 1), lambda: r.randrange(1, 10, 0), lambda: r.randrange(1.5), lambda: r.randrange('a'), lambda: r.choice([]), lambda: r.choice(5), lambda: r.choice({1: 2}), lambda: r.choices([]), lambda: r.choices('ab', weights=[1]), lambda: r.choices('ab', weights=[0, 0]), lambda: r.choices('ab', weights=[1, 1], cum_weights=[1, 2]), lambda: r.choices('ab', weights=5), lambda: r.choices('ab', weights=[-1, -2]), lambda: r.sample('abc', 4), lambda: r.sample('abc', -1), lambda: r.sample({1, 2}, 1), lambda: r.sample('ab', 2, counts=[1]), lambda: r.sample('ab', 9, counts=[1, 2]), lambda: r.sample('ab', 1, counts=[0, 0]), lambda: r.shuffle('abc'), lambda: r.shuffle((1, 2)), lambda: r.randint(1), lambda: r.choices('ab', k=1.5), lambda: r.randrange()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
