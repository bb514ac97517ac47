"""A trie of dicts."""

words = [chr(97 + i % 26) + chr(97 + i * 7 % 26) + chr(97 + i * 11 % 26) + chr(97 + i * 3 % 26) + str(i % 10) for i in range(9000)]
root = {}
for w in words:
    n = root
    for ch in w:
        n = n.setdefault(ch, {})
    n['$'] = 1

def count(n):
    return sum((1 if k == '$' else count(v) for k, v in n.items()))

def has(w):
    n = root
    for ch in w:
        if ch not in n:
            return False
        n = n[ch]
    return '$' in n
print(count(root), sum((has(w) for w in words * 4)))
