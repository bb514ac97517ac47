# What is shown of an exception nobody catches: map lazy.
m = map(int, ['1', 'x'])
print(next(m))
print(next(m))
