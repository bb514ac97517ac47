# Making dicts and updating them: every source, order of keys, and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class KV:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
class Keyless:
    def __iter__(self): return iter([('z', 26)])
show(r'''
dict(), dict({'a': 1}), dict([('a', 1), ['b', 2]]), dict(a=1, b=2), dict({'a': 1}, b=2, a=3), dict(KV()), dict(Keyless()), dict(zip('ab', [1, 2])), dict(['ab', 'cd']), dict({}.items())
dict(5)
dict([1])
dict(['a'])
dict(['abc'])
dict([(1, 2, 3)])
dict([[]])
dict([([], 1)])
dict('ab')
dict(1, 2)
dict(None)
dict(**{'a b': 1, '': 2}), {**{'a': 1}, 'b': 2, **{'a': 3}}, {1: 'a', True: 'b', 1.0: 'c'}, {'x': 1, 'x': 2}
dict(**{1: 2})
dict.fromkeys('ab'), dict.fromkeys('ab', 0), dict.fromkeys([]), dict.fromkeys({3: 4}, 'v'), dict.fromkeys(range(2), []), dict.fromkeys((1, 1.0, True), 'n')
dict.fromkeys(5)
dict.fromkeys()
dict.fromkeys([[]])
{[]: 1}
{{}: 1}
{slice(1): 1}
{1: 2}[[]]
[] in {1: 2}
{}.get([])
{}[1]
{'a': 1}['b']
{(1, 2): 3}[1, 3]
''')
d = {'a': 1}
show(r'''
d.update(), d.update(b=2), d.update({'a': 9}), d.update([('c', 3)], d=4), d.update(KV()), d
d.update(5)
d.update([1])
d.update(['ab', 'xyz'])
d
d.update({}, {})
d.setdefault('new', []), d.setdefault('new', 5), d.setdefault('none'), d.setdefault('a', 0)
d.pop('a'), d.pop('zz', 'default'), d.pop('zz', None)
d.pop('zz')
d.pop()
d.popitem(), d.popitem(), d.popitem()
d.get('b'), d.get('nope'), d.get('nope', 5), d.copy(), d.copy() is d, len(d), list(d), list(reversed(d))
d.clear(), d
d.popitem()
d | {'a': 1}, {'a': 1} | {'a': 2, 'b': 3}, {'b': 1, 'a': 0} | {'a': 5}
{} | [('a', 1)]
{'a': 1} + {'b': 2}
{'a': 1} < {'b': 2}
d.__or__([1]), d.__ror__({'x': 1}), d.__ior__([('k', 'v')])
''')
d |= {'m': 1}; d |= [('n', 2)]; d |= KV(); print(d)
try: d |= 5
except TypeError as e: print(e)
try: d |= [5]
except TypeError as e: print(e)
