try: suspend
except NameError: suspend = lambda value=None: value

# __iter__ and __next__ that call the host, in every consumer.
class Count:
    def __init__(self, n):
        self.i, self.n = 0, n
    def __iter__(self):
        print("iter", suspend(self.n))
        return self
    def __next__(self):
        if suspend(self.i) >= self.n:
            raise StopIteration
        self.i += 1
        return suspend(self.i)
    def __length_hint__(self):
        return suspend(self.n - self.i)

for x in Count(2):
    print(x)
else:
    print("else")
print(list(Count(3)), sum(Count(4)), [*Count(2)], max(Count(5)))
a, b = Count(2)
print(a, b, next(Count(1)), next(Count(0), "default"))
print(dict(zip(Count(2), "ab")), 3 in Count(5), "-".join(str(i) for i in Count(3)))
try:
    p, q, r = Count(2)
except ValueError as e:
    print(e)

class Delegating:
    def __iter__(self):
        yield suspend("x")
        yield from Count(2)

print(list(Delegating()), list(iter(lambda c=Count(9): next(c), 3)))

class Back:
    def __reversed__(self):
        return suspend(iter([3, 2, 1]))

print(list(reversed(Back())))
