# What is shown of an exception nobody catches: property getter.
class A:
    @property
    def p(self):
        return self.q
    @property
    def q(self):
        return {}['k']

print(A().p)
