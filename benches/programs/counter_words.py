"""Words counted."""

from collections import Counter
t = ('the quick brown fox jumps over the lazy dog and runs away from the big bad wolf ' * 2000).split()
c = Counter()
for _ in range(4):
    c.update(t)
    for w in t:
        c[w[::-1]] += 1
print(c.most_common(5))
