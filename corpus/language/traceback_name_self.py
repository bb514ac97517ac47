# What is shown of an exception nobody catches: name self.
class A:
    value = 1
    def m(self):
        return value

A().m()
