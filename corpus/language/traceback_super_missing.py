# What is shown of an exception nobody catches: super missing.
class A:
    def m(self): super().m()

A().m()
