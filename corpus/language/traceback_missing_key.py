# What is shown of an exception nobody catches: missing key.
d = {'a': {}}
d['a']['missing']['deep'] = 1
