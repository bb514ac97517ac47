# The operator +: reflection, subclass priority, NotImplemented, in place.
try: suspend
except NameError: suspend = lambda value=None: value

class Left:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __add__(self, other):
        print('add', self, suspend(other))
        return NotImplemented if isinstance(other, (int, Shy)) else f'{self}+{other}'

class Right(Left):
    def __radd__(self, other):
        print('radd', self, suspend(other))
        return f'{other}+{self} (reflected)'
    def __iadd__(self, other):
        print('iadd', self, suspend(other))
        if other == 'no': return NotImplemented
        self.name += '!'
        return self

class Shy:
    def __repr__(self): return 'shy'
class Same(Right): pass
class Both(Left):
    __add__ = None

def attempt(text, f):
    try: print(text, '->', f())
    except TypeError as e: print(text, '-> TypeError:', e)

a, b, r, s = Left('a'), Left('b'), Right('r'), Same('s')
attempt('a + b', lambda: a + b)
attempt('a + r', lambda: a + r)
attempt('r + a', lambda: r + a)
attempt('r + s', lambda: r + s)
attempt('a + 1', lambda: a + 1)
attempt('1 + r', lambda: 1 + r)
attempt('1 + a', lambda: 1 + a)
attempt('a + Shy', lambda: a + Shy())
attempt('Shy + Shy', lambda: Shy() + Shy())
attempt('None + 1', lambda: None + 1)
attempt('None', lambda: Both('n') + a)
attempt('None reflected', lambda: r + Both('n'))

def in_place(x, y):
    x += y
    return x

attempt('r += 2', lambda: in_place(r, 2))
attempt('r += no', lambda: in_place(r, 'no'))
attempt('a += b', lambda: in_place(a, b))
attempt('a += 1', lambda: in_place(a, 1))
attempt('a += s', lambda: in_place(a, s))
attempt('object += object', lambda: in_place(Shy(), Shy()))
attempt('str += None', lambda: in_place('x', None))
holder = [r]
holder[0] += suspend(3)
print(holder, holder[0] is r)
