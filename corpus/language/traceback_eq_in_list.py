# What is shown of an exception nobody catches: eq in list.
class E:
    def __eq__(self, other): raise TypeError('cannot compare')

print(E() in [1, 2])
