# What is shown of an exception nobody catches: type alias.
type A = list[undefined]
print(A)
A.__value__
