# What is shown of an exception nobody catches: chained calls.
class Q:
    def add(self, x): return self if x else None

(Q()
 .add(1)
 .add(0)
 .add(2))
