try: suspend
except NameError: suspend = lambda value=None: value

# __new__, __init__, metaclass __call__, and instance creation nested in arguments.
class Node:
    made = 0
    def __new__(cls, *args):
        self = super().__new__(cls)
        Node.made += suspend(1)
        return suspend(self)
    def __init__(self, value, next=None):
        self.value = suspend(value)
        self.next = suspend(next)

n = Node(1, Node(suspend(2), Node(3)))
print(n.value, n.next.value, n.next.next.value, n.next.next.next, Node.made)

class Single:
    instance = None
    def __new__(cls):
        if suspend(cls.instance) is None:
            cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self):
        print("init", suspend("again"))

print(Single() is Single())

class Other:
    def __new__(cls, x):
        return suspend(x + 1)
    def __init__(self, x):
        print("never")

print(Other(4))

class Meta(type):
    def __call__(cls, *a):
        print("meta call", suspend(a))
        return suspend(super().__call__(*a))
    def __new__(m, name, bases, ns):
        print("meta new", suspend(name), sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(m, name, bases, ns)

class WithMeta(metaclass=Meta):
    attr = suspend(1)
    def __init__(self, a): self.a = suspend(a)

print(WithMeta("q").a)
try:
    Node()
except TypeError as e:
    print(e)
