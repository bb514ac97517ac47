# What is shown of an exception nobody catches: attribute call.
class A:
    def m(self): return None

A().m().upper()
