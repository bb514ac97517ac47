# What is shown of an exception nobody catches: operator method.
class V:
    def __add__(self, other):
        return self.missing

V() + \
    V()
