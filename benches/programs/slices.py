"""Slices of lists."""

l = list(range(2000))
t = 0
for i in range(3000):
    a = l[i % 100:i % 100 + 50]
    a[5:10] = [1, 2]
    del a[::7]
    a.reverse()
    a.extend(a[:3])
    a.insert(2, 9)
    t += sum(a) + a.index(9) + a.count(1)
    b = l[::-1][:20]
    c = l[5:100:3]
    t += len(b) + c[-1]
    x, *y, z = c
    t += z
    l[i % 2000], l[-1] = (l[-1], l[i % 2000])
print(t)
m = [[0] * 60 for _ in range(60)]
for k in range(15):
    m = [r[:] for r in m]
    for r in range(60):
        for c in range(60):
            m[r][c] = sum((row[max(0, c - 1):c + 2].count(0) for row in m[max(0, r - 1):r + 2])) % 3
print(sum(map(sum, m)))
