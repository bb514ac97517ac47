# What is shown of an exception nobody catches: set name.
class D:
    def __set_name__(self, owner, name): raise ValueError(name)

class C:
    field = D()
