"""StringIO and BytesIO."""

import io
b = io.StringIO()
for i in range(30000):
    b.write(f'{i},{i * 2}\n')
b.seek(0)
t = 0
for l in b:
    a, c = l.strip().split(',')
    t += int(a) * int(c)
print(t % 1000007)
b = io.BytesIO()
for i in range(20000):
    b.write(b'ab%d' % i)
b.seek(0)
n = 0
while (x := b.read(64)):
    n += len(x)
print(n)
