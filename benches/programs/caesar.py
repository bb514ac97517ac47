"""Strings built character by character."""

def enc(t, k):
    return ''.join((chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in t))

def enc2(t, k):
    o = []
    for c in t:
        if 'a' <= c <= 'z':
            o.append(chr((ord(c) - 97 + k) % 26 + 97))
        elif c == ' ':
            o.append('_')
        else:
            o.append(c)
    return ''.join(o)
t = 'hello world this is a test of the caesar cipher ' * 60
for k in range(30):
    a = enc(t, k)
    b = enc2(t, k)
print(a[:20], b[:20])
