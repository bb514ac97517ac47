"""A template engine."""

import re
T = 'Hello {{ name }}, you have {{ n }} items: {% for %}{{ it }}, {% end %} bye {{ name }}'
R = re.compile('(\\{\\{.*?\\}\\}|\\{%.*?%\\})')

def render(t, ctx):
    o = []
    toks = R.split(t)
    i = 0
    while i < len(toks):
        k = toks[i]
        if k.startswith('{{'):
            o.append(str(ctx.get(k[2:-2].strip(), '')))
        elif k.startswith('{% for'):
            j = i + 1
            body = []
            while not toks[j].startswith('{% end'):
                body.append(toks[j])
                j += 1
            for x in ctx['items']:
                for q in body:
                    o.append(str(x) if q.startswith('{{') else q)
            i = j
        else:
            o.append(k)
        i += 1
    return ''.join(o)
for i in range(4000):
    r = render(T, {'name': 'Bob', 'n': i, 'items': [1, 2, 3]})
print(r)
