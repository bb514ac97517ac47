# What is shown of an exception nobody catches: delete item.
d = {}
del d['a'], d['b']
