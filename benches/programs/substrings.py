"""Substrings counted."""

s = ''.join(('ACGT'[(i * i * 7 + i // 3) % 4] for i in range(40000)))

def freq(k):
    d = {}
    for i in range(len(s) - k + 1):
        x = s[i:i + k]
        d[x] = d.get(x, 0) + 1
    return sorted(d.items(), key=lambda t: (-t[1], t[0]))
for k in (1, 2, 4, 8):
    print(freq(k)[:2])
print(s.count('GGT'), s.count('GGTA'))
