# Calls drawn by a small generator: every kind of parameter, given by position, by name, by star, or missing.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
names = ['a', 'b', 'c', 'd', 'e', 'f']
count = 0
for t in range(120):
    po, pk, ko = rnd(3), rnd(3), rnd(3)
    params = names[:po + pk + ko]
    parts = []
    dflt = False
    for i in range(po + pk):
        dflt = dflt or rnd(3) == 0
        parts.append(params[i] + ('=%d' % (i * 10) if dflt else ''))
        if i == po - 1:
            parts.append('/')
    va, kw = rnd(3) == 0, rnd(3) == 0
    if va:
        parts.append('*rest')
    elif ko:
        parts.append('*')
    for i in range(po + pk, po + pk + ko):
        parts.append(params[i] + ('=%d' % (i * 10) if rnd(2) else ''))
    if kw:
        parts.append('**more')
    body = 'return (' + ', '.join(params + (['rest'] if va else []) + (['sorted(more.items())'] if kw else []) + ['1']) + ')'
    ns = {}
    src = 'def f(%s):\n    %s' % (', '.join(parts), body)
    exec(src, ns)
    for u in range(4):
        args = [str(i) for i in range(rnd(po + pk + 3))]
        for n in names[:5] + ['z', 'rest']:
            if rnd(4) == 0:
                args.append('%s=%d' % (n, rnd(50)))
        if rnd(6) == 0:
            args.append('*(7, 8)') if not any('=' in a for a in args) else None
        if rnd(6) == 0:
            args.append("**{'e': 5}") if not any(a.startswith('e=') for a in args) else None
        call = 'f(%s)' % ', '.join(args)
        count += 1
        try:
            print(call, eval(call, ns))
        except TypeError as e:
            print(src.split('\n')[0], call, e)
print(count)
