# Dicts and sets changed while iterated: which changes are noticed and when.
def attempt(make, change):
    d = make(); out = []
    try:
        for x in d if not callable(d) else d():
            out.append(x)
            change(d, x)
            if len(out) > 6: out.append('...'); break
    except RuntimeError as e: return out, str(e), d
    return out, 'ok', d
two = lambda: {'a': 1, 'b': 2}
print(attempt(two, lambda d, k: d.__setitem__(k, 5)))
print(attempt(two, lambda d, k: d.__setitem__('new', 5)))
print(attempt(two, lambda d, k: d.pop(k)))
print(attempt(two, lambda d, k: d.clear()))
print(attempt(two, lambda d, k: (d.pop('a', 0), d.__setitem__('z' + k, 1))))
print(attempt(two, lambda d, k: d.setdefault('a', 1)))
print(attempt(two, lambda d, k: d.update(d)))
nums = lambda: {1, 2, 3}
print(attempt(nums, lambda s, x: s.add(x + 10)))
print(attempt(nums, lambda s, x: s.discard(x)))
print(attempt(nums, lambda s, x: s.add(x)))
print(attempt(nums, lambda s, x: s.clear()))
for view in (dict.keys, dict.values, dict.items):
    d = two(); it = iter(view(d)); print(next(it)); d['c'] = 3
    try: next(it)
    except RuntimeError as e: print(type(it).__name__, e)
    try: next(it)
    except RuntimeError as e: print('again', e)
    d = two(); it = reversed(view(d)); print(next(it)); del d['a']
    try: print(next(it))
    except RuntimeError as e: print(type(it).__name__, e)
d = two(); it = iter(d); print(next(it), next(it), next(it, 'end')); d['c'] = 1; print(next(it, 'still end'))
d = two(); it = iter(d); print(it.__length_hint__()); next(it); print(it.__length_hint__()); d['x'] = 1; print(it.__length_hint__())
for k in list(d): d[k + k] = 0
print(d)
for k, v in list(d.items()):
    if not v: del d[k]
print(d, {k: d.pop(k) for k in list(d)}, d)
class Key:
    def __init__(self, d): self.d = d
    def __hash__(self): return 1
    def __eq__(self, o): self.d.clear(); return False
d = {}; d[Key(d)] = 1; d[1] = 2; print(len(d))
