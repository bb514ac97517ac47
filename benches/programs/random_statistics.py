"""Random numbers and their statistics."""

import statistics as st, random, math
random.seed(5)
x = [random.gauss(10, 3) for _ in range(12000)]
print(round(st.mean(x), 6), round(st.stdev(x), 6), round(st.median(x), 6))
print(sum((random.randint(1, 6) for _ in range(40000))), random.choice('abc'), round(random.random(), 9))
l = list(range(20000))
random.shuffle(l)
print(l[:3], random.sample(l, 3))
