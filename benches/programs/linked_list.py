"""A linked list, gone through by a generator."""

class Node:

    def __init__(self, v, nx=None):
        self.v = v
        self.next = nx

class LL:

    def __init__(self):
        self.head = None
        self.n = 0

    def push(self, v):
        self.head = Node(v, self.head)
        self.n += 1

    def __iter__(self):
        c = self.head
        while c is not None:
            yield c.v
            c = c.next

    def reverse(self):
        p = None
        c = self.head
        while c:
            c.next, p, c = (p, c, c.next)
        self.head = p
l = LL()
for i in range(60000):
    l.push(i)
for _ in range(8):
    l.reverse()
print(sum(l), max(l), l.n)
