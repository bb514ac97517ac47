# What is shown of an exception nobody catches: long line.
values = {'alpha': 1, 'beta': 2, 'gamma': 3, 'delta': 4}; print(sum(values.values()) / len([]) + max(values.values()))
