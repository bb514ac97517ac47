# What is shown of an exception nobody catches: bool method.
class B:
    def __bool__(self): return 'yes'

while B():
    pass
