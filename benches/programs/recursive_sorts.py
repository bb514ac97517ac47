"""Sorts by recursion over lists."""

def qs(a):
    if len(a) < 2:
        return a
    p = a[len(a) // 2]
    return qs([x for x in a if x < p]) + [x for x in a if x == p] + qs([x for x in a if x > p])

def ms(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r = (ms(a[:m]), ms(a[m:]))
    o = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            o.append(l[i])
            i += 1
        else:
            o.append(r[j])
            j += 1
    o.extend(l[i:])
    o.extend(r[j:])
    return o
a = [i * 7919 % 100003 for i in range(30000)]
print(qs(a) == ms(a) == sorted(a))
