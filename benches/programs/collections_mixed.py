"""ChainMap, UserDict, deque."""

from collections import ChainMap, UserDict, deque, OrderedDict
c = ChainMap({'a': 1}, {'b': 2}, {'c': 3})
t = 0
for i in range(20000):
    t += c['c'] + c.get('z', 1) + ('b' in c)

class U(UserDict):

    def __setitem__(s, k, v):
        super().__setitem__(str(k), v)
u = U()
for i in range(15000):
    u[i] = i
d = deque(range(1000), maxlen=1000)
for i in range(20000):
    d.rotate(3)
    d.append(i)
    d.appendleft(d.pop())
print(t, len(u), u['7'], d[5], sum(d))
