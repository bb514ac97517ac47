"""Text by regular expressions and translate."""

import re, string
text = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. Sed do eiusmod tempor! Ut enim ad minim veniam? ' * 120
tab = str.maketrans('', '', string.punctuation)
for _ in range(8):
    w = text.translate(tab).lower().split()
    f = {}
    for x in w:
        f[x] = f.get(x, 0) + 1
    v = re.sub('[aeiou]', lambda m: m.group().upper(), text)
    s = re.split('[.!?]\\s*', text)
    e = re.findall('\\b\\w{5}\\b', text)
top = sorted(f.items(), key=lambda kv: (-kv[1], kv[0]))[:3]
print(top, len(v), len(s), len(e))
