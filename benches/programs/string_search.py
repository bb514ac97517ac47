"""Searches in strings."""

def kmp(t, p):
    f = [0] * len(p)
    k = 0
    for i in range(1, len(p)):
        while k and p[k] != p[i]:
            k = f[k - 1]
        if p[k] == p[i]:
            k += 1
        f[i] = k
    r = []
    k = 0
    for i, c in enumerate(t):
        while k and p[k] != c:
            k = f[k - 1]
        if p[k] == c:
            k += 1
        if k == len(p):
            r.append(i - k + 1)
            k = f[k - 1]
    return r

def rk(t, p):
    m = len(p)
    B = 256
    M = 1000003
    h = 0
    g = 0
    e = pow(B, m - 1, M)
    r = []
    for i in range(m):
        h = (h * B + ord(p[i])) % M
        g = (g * B + ord(t[i])) % M
    for i in range(len(t) - m + 1):
        if h == g and t[i:i + m] == p:
            r.append(i)
        if i < len(t) - m:
            g = ((g - ord(t[i]) * e) * B + ord(t[i + m])) % M
    return r
t = 'abracadabra' * 2500
p = 'cadab'
print(len(kmp(t, p)), kmp(t, p) == rk(t, p), t.count(p))
