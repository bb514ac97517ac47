# What is shown of an exception nobody catches: compare chain.
a, b, c = 1, 2, 'x'
if a < b < c:
    print('never')
