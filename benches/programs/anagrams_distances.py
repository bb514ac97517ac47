"""Anagrams and edit distances."""

from collections import defaultdict
w = [chr(97 + i * 7 % 26) + chr(97 + i * 11 % 26) + chr(97 + i * 3 % 26) + chr(97 + i * 5 % 26) for i in range(20000)]
g = defaultdict(set)
for x in w:
    g[''.join(sorted(x))].add(x)
print(len(g), max((len(v) for v in g.values())))

def lev(a, b):
    p = list(range(len(b) + 1))
    for i, c in enumerate(a, 1):
        q = [i]
        for j, d in enumerate(b, 1):
            q.append(min(p[j] + 1, q[-1] + 1, p[j - 1] + (c != d)))
        p = q
    return p[-1]
print(sum((lev(a, b) for a, b in zip(w[:1500], w[1500:3000]))))
