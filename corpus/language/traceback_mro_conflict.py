# What is shown of an exception nobody catches: mro conflict.
class A: pass
class B(A): pass
class C(A, B): pass
