"""Digits of pi by large integers."""

def pi(n):
    q, r, t, k, m, x = (1, 0, 1, 1, 3, 3)
    o = []
    while len(o) < n:
        if 4 * q + r - t < m * t:
            o.append(m)
            q, r, m = (10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m)
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2)
    return o
print(''.join(map(str, pi(900)))[-20:])
