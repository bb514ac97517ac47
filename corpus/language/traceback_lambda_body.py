# What is shown of an exception nobody catches: lambda body.
f = lambda x: 1 / x
print([f(n) for n in (1, 0)])
