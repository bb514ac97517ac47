# What is shown of an exception nobody catches: augmented.
x = {'n': [1]}
x['n'] += 5
