"""LZW."""

def comp(s):
    d = {chr(i): i for i in range(256)}
    w = ''
    o = []
    for c in s:
        wc = w + c
        if wc in d:
            w = wc
        else:
            o.append(d[w])
            d[wc] = len(d)
            w = c
    if w:
        o.append(d[w])
    return o

def dec(k):
    d = {i: chr(i) for i in range(256)}
    k = list(k)
    w = r = chr(k.pop(0))
    o = [r]
    for x in k:
        e = d[x] if x in d else w + w[0]
        o.append(e)
        d[len(d)] = w + e[0]
        w = e
    return ''.join(o)
s = 'TOBEORNOTTOBEORTOBEORNOT' * 900
for _ in range(6):
    c = comp(s)
    r = dec(c)
print(len(c), r == s)
