# bisect: left, right, insort, bounds, keys, errors.
import bisect
a = [1, 2, 2, 2, 5, 8]
b = []
for x in (3, 1, 2, 2): bisect.insort(b, x)
print(b); bisect.insort_left(b, 2.0); print(b); bisect.insort_right(b, 2.5, 1, 3); print(b)
k = [('a', 1), ('c', 3)]; bisect.insort(k, ('b', 2), key=lambda t: t[1]); bisect.insort_left(k, ('x', 2), key=lambda t: t[1]); print(k)
def grade(s): return 'FDCBA'[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
class N:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return f'N{s.v}'
n = [N(1), N(3)]; bisect.insort(n, N(2)); print(n, bisect.bisect_left(n, N(3)))
def lis(seq):
    tails = []
    for x in seq:
        i = bisect.bisect_left(tails, x); tails[i:i + 1] = [x]
    return len(tails)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), [bisect.bisect_left(list(range(20)), i) == i for i in range(20)].count(True))
