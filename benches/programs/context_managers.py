"""Context managers."""

from contextlib import contextmanager, ExitStack

class T:

    def __enter__(self):
        self.a = 1
        return self

    def __exit__(self, *e):
        self.a = 0
        return False

@contextmanager
def c(x):
    try:
        yield x
    finally:
        pass
t = 0
for i in range(25000):
    with T() as a:
        t += a.a
    with c(i) as x:
        t += x
print(t)
