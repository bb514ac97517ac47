"""Strings translated and reversed."""

t = str.maketrans('ACGTacgt', 'TGCAtgca')
s = ''.join(('ACGT'[(i * i * 7 + i // 3) % 4] for i in range(60000)))
for _ in range(40):
    r = s.translate(t)[::-1]
    l = [r[i:i + 60] for i in range(0, len(r), 60)]
print(len('\n'.join(l)), l[3])
