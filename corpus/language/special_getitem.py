# __getitem__, __setitem__ and __delitem__ with every kind of subscript.
try: suspend
except NameError: suspend = lambda value=None: value

class Box:
    def __init__(self): self.log = []
    def __getitem__(self, key):
        self.log.append(('get', suspend(key)))
        return key
    def __setitem__(self, key, value): self.log.append(('set', suspend(key), value))
    def __delitem__(self, key): self.log.append(('del', suspend(key)))

box = Box()
print(box[1], box['a', 2], box[1:2], box[::3, ...], box[:], box[1:2, 3:4, None], box[()])
print(box[(1, 2)] == box[1, 2], box[*'ab'], box[*(), 1], box[1, *[2, 3]])
box[0] = 'zero'
box[1:2] = [1]
box[..., -1] = None
box['a'], box['b'] = 1, 2
box[1] += (2,) if False else 5
del box[0], box['k', 1:]
for step in box.log: print(step)

class OnlyGet:
    def __getitem__(self, key):
        if key > 3: raise IndexError(key)
        return suspend(key) * 2
o = OnlyGet()
print(list(o), 4 in o, 5 in o, max(o), [*o], dict(zip(o, o)), sum(o))
a, b, *c = o
print(a, b, c)
for attempt in (lambda: o[0:1], lambda: o.missing, lambda: len(o), lambda: reversed(o)):
    try: print(attempt())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try: o[0] = 1
except TypeError as e: print(e)
try: del o[0]
except TypeError as e: print(e)
try: object()[0]
except TypeError as e: print(e)
try: int[0]
except TypeError as e: print(e)
