"""Commands of a text adventure."""

class Room:

    def __init__(self, name, exits=None, items=()):
        self.name = name
        self.exits = exits or {}
        self.items = list(items)

class Game:

    def __init__(self):
        self.rooms = {n: Room(n) for n in 'abcdefgh'}
        k = list(self.rooms)
        for i, n in enumerate(k):
            self.rooms[n].exits = {'n': k[(i + 1) % 8], 's': k[i - 1]}
        self.at = 'a'
        self.inv = []
        self.log = []

    def do(self, cmd):
        parts = cmd.lower().split()
        verb = parts[0] if parts else ''
        f = getattr(self, 'do_' + verb, None)
        if f is None:
            self.log.append('?')
            return
        f(*parts[1:])

    def do_go(self, d):
        e = self.rooms[self.at].exits.get(d)
        if e:
            self.at = e
            self.log.append(f'You are in {e}')
        else:
            self.log.append('no')

    def do_take(self, *a):
        self.inv.append(' '.join(a))
        self.log.append(f'took {a!r}')

    def do_inv(self):
        self.log.append(', '.join(sorted(set(self.inv)))[:20])
g = Game()
for i in range(8000):
    for c in ('go n', 'GO s', 'go x', 'take the lamp', 'inv', 'dance'):
        g.do(c)
    if len(g.inv) > 50:
        g.inv.clear()
    if len(g.log) > 100:
        del g.log[:-10]
print(g.at, g.log[-1])
