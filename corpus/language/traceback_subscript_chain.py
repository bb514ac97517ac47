# What is shown of an exception nobody catches: subscript chain.
d = {'a': {'b': [1, 2]}}
print(d['a']['b'][0]['c'])
