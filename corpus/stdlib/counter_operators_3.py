# Counter arithmetic, comparison and in-place operators.
from collections import Counter
a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2, z=5)
c = Counter('aab'); c += Counter('bz'); print(c); c -= Counter('a'); print(c); c &= Counter('ab'); print(c); c |= Counter('qq'); print(c)
try: c += {'x': 1}; print(c)
except Exception as e: print(type(e).__name__, e)
class MyC(Counter):
    def __missing__(self, k): return -1
m = MyC('aa'); print(m['x'], m, type(m + m).__name__, type(m.copy()).__name__, m.most_common(1)); m['y'] += 5; print(m)
words = Counter(w.lower() for w in 'The cat and the dog and The bird'.split()); print(words.most_common(2), words.total(), {k: v for k, v in words.items() if v > 1}, max(words, key=words.get), sorted(words, key=lambda w: (-words[w], w)))
