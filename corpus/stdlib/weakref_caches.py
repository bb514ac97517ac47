# weakref in use: a cache, trees with parents, observers.
import gc
import weakref


class Expensive:
    made = 0

    def __init__(self, key):
        self.key = key
        Expensive.made += 1


cache = weakref.WeakValueDictionary()


def get(key):
    found = cache.get(key)
    if found is None:
        found = cache[key] = Expensive(key)
    return found


a = get("a")
print(get("a") is a, Expensive.made, len(cache))
b = get("b")
del a
gc.collect()
print(sorted(cache), Expensive.made, get("a").key, Expensive.made)


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self._parent = weakref.ref(parent) if parent else None
        if parent:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def path(self):
        return (self.parent.path() + "/" if self.parent else "") + self.name


root = Node("root")
leaf = Node("leaf", Node("mid", root))
print(leaf.path(), leaf.parent.name)
del root
print(leaf.parent and leaf.parent.parent)


class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def tell(self, what):
        for observer in sorted(self.observers, key=lambda o: o.name):
            observer.hear(what)


class Observer:
    def __init__(self, name):
        self.name = name

    def hear(self, what):
        print(self.name, "hears", what)


subject = Subject()
x, y = Observer("x"), Observer("y")
subject.observers.add(x)
subject.observers.add(y)
subject.tell(1)
del x
subject.tell(2)
print(len(subject.observers), gc.isenabled(), gc.get_threshold(), gc.garbage)
gc.disable()
print(gc.isenabled(), gc.enable(), gc.isenabled(), gc.get_debug(), type(gc.collect()).__name__)
for bad in (lambda: gc.collect(5), lambda: gc.collect("a")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
