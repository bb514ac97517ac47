# What is shown of an exception nobody catches: exec source.
exec('x = 1\ny = x / 0')
