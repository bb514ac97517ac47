# What is shown of an exception nobody catches: subscript slice.
x = 5
print(x[1:2])
