# What is shown of an exception nobody catches: raise from bad.
raise ValueError('x') from 5
