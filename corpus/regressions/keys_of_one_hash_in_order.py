class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print(self.name, '==', other.name if isinstance(other, Key) else other)
        return isinstance(other, Key) and self.name == other.name


d = dict.fromkeys(range(100, 120))
for name in 'abcde':
    d[Key(name)] = name
print(d[Key('d')])
print(Key('z') in d)
d.pop(Key('e'))
d.update((n, n) for n in range(200, 300))
print(d.get(Key('e'), 'absent'))
print({**d}[Key('c')])
print([k.name for k in d if isinstance(k, Key)])
