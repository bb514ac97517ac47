# What is shown of an exception nobody catches: init subclass.
class A:
    def __init_subclass__(cls): raise TypeError('no subclasses')

class B(A):
    pass
