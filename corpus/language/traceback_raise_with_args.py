# What is shown of an exception nobody catches: raise with args.
raise KeyError('a', 'b')
