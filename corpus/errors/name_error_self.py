# An attribute used as if it were a name.
class Counter:
    def __init__(self, start):
        self.value = start

    def bump(self):
        self.value += 1
        return value

c = Counter(5)
print(c.value)
print(c.bump())
