"""A cache in an OrderedDict."""

from collections import OrderedDict

class LRU:

    def __init__(s, c):
        s.c = c
        s.d = OrderedDict()

    def get(s, k):
        if k not in s.d:
            return -1
        s.d.move_to_end(k)
        return s.d[k]

    def put(s, k, v):
        if k in s.d:
            s.d.move_to_end(k)
        s.d[k] = v
        if len(s.d) > s.c:
            s.d.popitem(last=False)
l = LRU(500)
t = 0
for i in range(120000):
    l.put(i * 7 % 1000, i)
    t += l.get(i * 3 % 1000)
print(t)
